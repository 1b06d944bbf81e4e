using Imap.Protocol;
using Imap.Storage;
using Imap.Storage.Accounts;
using ImapServer.Demo;
using ImapServer.Tests.Commands;

namespace ImapServer.Tests.Clients;

/// <summary>mbsync (isync) keeps a second Maildir in step with the demo mailbox, in both directions.</summary>
public sealed class MbsyncTests
{
    [Fact]
    public async Task Mbsync_KeepsAMaildirInStep()
    {
        ClientProgram mbsync = ClientProgram.Find("mbsync", "isync");
        await using TestServer server = new();
        DemoMailbox.CreateIfEmpty(server.Account);
        IMailbox inbox = server.Account.Open("INBOX");
        string folder = Directory.CreateTempSubdirectory("mbsync-").FullName;
        string config = Path.Combine(folder, "mbsyncrc");
        await File.WriteAllTextAsync(config, Configuration(server, folder), TestContext.Current.CancellationToken);

        await mbsync.RunAsync("-q", "-c", config, "-a");
        Assert.Equal(inbox.GetStatus().Messages, Messages(folder, "inbox").Length);
        Assert.Equal(server.Account.Open("Sent").GetStatus().Messages, Messages(folder, "Sent").Length);

        // A flag set there, a message removed there, a message new here.
        server.Flag(1, SystemFlags.Flagged);
        server.Remove(2);
        string delivered = Path.Combine(folder, "inbox", "new", "1700000000.1.here");
        await File.WriteAllTextAsync(delivered, "Subject: from here\n\nhello\n", TestContext.Current.CancellationToken);
        int before = inbox.GetStatus().Messages;
        await mbsync.RunAsync("-q", "-c", config, "-a");

        Assert.Equal(before + 1, inbox.GetStatus().Messages);
        Assert.Equal(before + 1, Messages(folder, "inbox").Length);
        Assert.Contains(Messages(folder, "inbox"), file => file.Contains(",U=1:2,F", StringComparison.Ordinal));

        // Nothing is left to do.
        await mbsync.RunAsync("-q", "-c", config, "-a");
        Assert.Equal(before + 1, inbox.GetStatus().Messages);
        Directory.Delete(folder, recursive: true);
    }

    private static string[] Messages(string folder, string mailbox) =>
        [.. new[] { "cur", "new" }.SelectMany(part => Directory.GetFiles(Path.Combine(folder, mailbox, part)))];

    private static string Configuration(TestServer server, string folder) => $"""
        IMAPAccount sample
        Host {server.EndPoint.Address}
        Port {server.EndPoint.Port}
        User demo
        Pass demo
        SSLType None
        AuthMechs LOGIN

        IMAPStore there
        Account sample

        MaildirStore here
        Path {folder}/
        Inbox {folder}/inbox
        SubFolders Verbatim

        Channel all
        Far :there:
        Near :here:
        Patterns *
        Create Near
        Expunge Both
        SyncState *

        """;
}
