using Imap.Storage;
using ImapServer.Demo;
using ImapServer.Tests.Commands;

namespace ImapServer.Tests.Clients;

/// <summary>curl lists, fetches, searches and appends in the demo mailbox.</summary>
public sealed class CurlTests
{
    [Fact]
    public async Task Curl_ListsFetchesSearchesAndAppends()
    {
        ClientProgram curl = ClientProgram.Find("curl", "curl");
        await using TestServer server = new();
        DemoMailbox.CreateIfEmpty(server.Account);
        IMailbox inbox = server.Account.Open("INBOX");
        int count = inbox.GetStatus().Messages;
        string url = $"imap://{server.EndPoint}/";

        string list = await curl.RunAsync("-sS", "-u", "demo:demo", url);
        Assert.Contains("INBOX", list);
        Assert.Contains("Archive.2025", list);

        string message = await curl.RunAsync("-sS", "-u", "demo:demo", url + "INBOX;UID=1");
        Assert.Equal(System.Text.Encoding.Latin1.GetString(inbox.ReadMessage(1)!).Length, System.Text.Encoding.UTF8.GetByteCount(message));

        string found = await curl.RunAsync("-sS", "-u", "demo:demo", url + "INBOX?ALL");
        Assert.Equal(count, found.Trim().Split(' ').Length - "* SEARCH".Split(' ').Length);

        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "Subject: from curl\r\n\r\nhello\r\n", TestContext.Current.CancellationToken);
        await curl.RunAsync("-sS", "-u", "demo:demo", "-T", file, url + "INBOX");
        File.Delete(file);
        Assert.Equal(count + 1, inbox.GetStatus().Messages);
    }
}
