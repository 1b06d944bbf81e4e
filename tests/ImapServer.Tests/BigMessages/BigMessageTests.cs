using System.Text;
using Imap.Protocol;
using Imap.Storage;
using Imap.Storage.Files;
using ImapServer.Tests.Commands;

namespace ImapServer.Tests.LargeMessageCache;

/// <summary>Messages of many megabytes are read, searched and stored in pieces, never loaded whole.</summary>
[Trait("Time", "Long")]
[Collection(nameof(Alone))]
public sealed class BigMessageTests
{
    private const int Megabytes = 24;

    // The allocations of the same commands for a small message, plus the buffers of a connection.
    private const long Allowed = 4_000_000;

    [Theory]
    [InlineData("fetch 1 body.peek[]<0.1024>")]
    [InlineData("fetch 1 body.peek[]<20000000.1024>")]
    [InlineData("fetch 1 body.peek[2]<15000000.1024>")]
    [InlineData("fetch 1 (body.peek[header] body.peek[header.fields (subject)] envelope)")]
    [InlineData("fetch 1 (rfc822.size bodystructure body.peek[1.mime])")]
    [InlineData("search body needle text needle")]
    [InlineData("search from nobody")]
    public async Task ACommand_ThatNeedsAPieceOfAMessage_DoesNotHoldAllOfIt(string command)
    {
        await using TestServer server = await ServerAsync();
        using var client = await ClientAsync(server);
        await RunAsync(client, "w fetch 1 rfc822.size");
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int i = 0; i < 3; i++)
        {
            Assert.StartsWith("a OK", (await RunAsync(client, $"a {command}"))[^1], StringComparison.Ordinal);
        }

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 3 * Allowed);
    }

    [Fact]
    public async Task Fetch_OfPiecesOneAfterTheOther_GivesTheMessage()
    {
        await using TestServer server = await ServerAsync();
        using var client = await ClientAsync(server);
        string body = string.Join("\r\n", await RunAsync(client, "a fetch 1 body.peek[2]<15000000.40>"));
        string line = Line(0);
        int at = 15_000_000 % line.Length;
        string expected = string.Concat(line, line, line).Substring(at, 40);
        Assert.Contains($"BODY[2]<15000000> {{40}}\r\n{expected})", body, StringComparison.Ordinal);
        string end = string.Join("\r\n", await RunAsync(client, "b fetch 1 body.peek[3]"));
        Assert.Contains("{6}\r\nneedle)", end, StringComparison.Ordinal);
        Assert.Equal("* SEARCH 1", (await RunAsync(client, "c search body needle"))[0]);
        Assert.Equal("* SEARCH", (await RunAsync(client, "d search body needles"))[0]);
    }

    [Fact]
    public async Task AClient_ThatDoesNotRead_IsNotWrittenFor()
    {
        await using TestServer server = await ServerAsync();
        using var client = await ClientAsync(server);
        await RunAsync(client, "w fetch 1 body.peek[]<0.10>");
        long before = GC.GetTotalAllocatedBytes(precise: true);
        await client.SendAsync("a fetch 1 body.peek[]\r\n");
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, Allowed);

        // Other connections of the user are served meanwhile.
        for (int i = 0; i < 3; i++)
        {
            using var other = await ClientAsync(server);
            await other.SendAsync("a fetch 1 body.peek[]\r\n");
        }

        using var last = await ClientAsync(server);
        Assert.Equal("a OK Noop completed.", (await RunAsync(last, "a noop"))[^1]);
    }

    [Fact]
    public async Task Fetch_OfAMessageThatIsExpungedMeanwhile_EndsWhole()
    {
        await using TestServer server = await ServerAsync();
        using var client = await ClientAsync(server);
        await client.SendAsync("a fetch 1 body.peek[]\r\n");
        Assert.StartsWith("* 1 FETCH (BODY[] {", await client.ReceiveAsync(), StringComparison.Ordinal);
        server.Remove(1);
        string last = "";
        long octets = 0;
        while (!last.StartsWith("a ", StringComparison.Ordinal))
        {
            last = await client.ReceiveAsync();
            Assert.NotEqual('<', last.Length > 0 ? last[0] : ' ');
            octets += last.Length + 2;
        }

        Assert.True(octets > Megabytes * 1_000_000, $"{octets}");
        Assert.Equal("a OK Fetch completed.", last);
    }

    [Theory]
    [InlineData("{0}", "OK [APPENDUID")]
    [InlineData("{0+}", "OK [APPENDUID")]
    public async Task Append_OfABigMessage_GoesToTheDisk(string announcement, string answer)
    {
        await using var server = new TestServer();
        using var client = await ClientAsync(server);
        byte[] message = Encoding.ASCII.GetBytes("Subject: big\n\n" + string.Concat(Enumerable.Range(0, 200_000).Select(Line)) + "bare\nline\n");
        long before = GC.GetTotalAllocatedBytes(precise: true);
        string start = $"a append INBOX (\\Seen $big) \" 7-Feb-2026 22:43:04 +0000\" {announcement.Replace("0", $"{message.Length}", StringComparison.Ordinal)}\r\n";
        await client.SendAsync(start);
        if (!announcement.Contains('+', StringComparison.Ordinal))
        {
            Assert.StartsWith("+ ", await client.ReceiveAsync(), StringComparison.Ordinal);
        }

        await client.SendAsync(message);
        await client.SendAsync("\r\nb noop\r\n");
        string line = await AnswerAsync(client, "a ");
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.StartsWith($"a {answer}", line, StringComparison.Ordinal);
        Assert.Equal("b OK Noop completed.", await AnswerAsync(client, "b "));
        Assert.InRange(allocated, 0, 2 * Allowed);
        IMailbox inbox = server.Account.Open("INBOX");
        StoredMessage stored = Assert.Single(inbox.GetMessages(UidSet.FromUids([1]), sizes: true));
        Assert.Equal(message.Length + 4, stored.Size);
        Assert.Equal(["$big"], stored.Flags.Keywords);
        Assert.Equal(new DateTimeOffset(2026, 2, 7, 22, 43, 4, TimeSpan.Zero), stored.InternalDate);
        Assert.Equal(LineEnds.ToCrLf(message), inbox.ReadMessage(1));
    }

    [Theory]
    [InlineData("{200000+}", "\0", "\r\n", "a BAD The literal contains a NUL octet.")]
    [InlineData("~{200000+}", "\0", "\r\n", "a NO [CANNOT] The message contains a NUL octet.")]
    [InlineData("{200000+}", "x", " more\r\n", "a BAD Expected the end of the command (column {*}")]
    [InlineData("(\\Nonsense) {200000+}", "x", "\r\n", "a BAD Expected")]
    public async Task Append_OfABigMessageThatIsRefused_LeavesNothing(string announcement, string octet, string end, string answer)
    {
        await using var server = new TestServer();
        using var client = await ClientAsync(server);
        await client.SendAsync($"a append INBOX {announcement}\r\n" + new string('x', 199_999) + octet + end + "b noop\r\n");
        Assert.StartsWith(answer.Split('{')[0], await AnswerAsync(client, "a "), StringComparison.Ordinal);
        Assert.Equal("b OK Noop completed.", await AnswerAsync(client, "b "));
        Assert.Equal(0, server.Account.Open("INBOX").GetStatus().Messages);
        Assert.Empty(Directory.GetFiles(Path.Combine(server.Root, "demo", "tmp")));
    }

    [Fact]
    public async Task Append_OfABigMessageThatIsBrokenOff_LeavesNothing()
    {
        await using var server = new TestServer();
        using (TestClient client = await ClientAsync(server))
        {
            await client.SendAsync("a append INBOX {200000+}\r\n" + new string('x', 150_000));
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        string folder = Path.Combine(server.Root, "demo", "tmp");
        for (int i = 0; i < 100 && Directory.GetFiles(folder).Length > 0; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Fetch_OfAFileWithNulOctets_SendsNone()
    {
        await using TestServer server = new TestServer().Deliver(1);
        string folder = Path.Combine(server.Root, "demo", "new");
        await File.WriteAllBytesAsync(Path.Combine(folder, "1.small"), Encoding.Latin1.GetBytes("Subject: a\0b\n\nx\0y\n"), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(
            Path.Combine(folder, "2.big"), Encoding.Latin1.GetBytes("Subject: b\n\n" + new string('z', 300_000) + "\0\n"), TestContext.Current.CancellationToken);
        using var client = await ClientAsync(server);
        string[] lines = await RunAsync(client, "a fetch 2:3 body.peek[]");
        Assert.DoesNotContain(lines, line => line.Contains('\0', StringComparison.Ordinal));
        Assert.Equal("a OK Fetch completed.", lines[^1]);
    }

    private static string Line(int number) => new string((char)('a' + (number % 26)), 70) + "\r\n";

    // Three parts: a text, a large one, and a short one after it. The file has bare line feeds.
    private static async Task<TestServer> ServerAsync()
    {
        TestServer server = new TestServer().Deliver(0);
        string folder = Path.Combine(server.Root, "demo", "new");
        await using StreamWriter file = new(Path.Combine(folder, "1.big"), append: false, Encoding.ASCII);
        await file.WriteAsync("From: a@example.org\nSubject: big\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nfirst\n--b\n\n");
        string line = new string('a', 70) + "\n";
        for (int i = 0; i < Megabytes * 1_000_000 / 72; i++)
        {
            await file.WriteAsync(line);
        }

        await file.WriteAsync("--b\n\nneedle\n--b--\n");
        return server;
    }

    private static async Task<TestClient> ClientAsync(TestServer server)
    {
        var client = new TestClient(server.EndPoint);
        await client.ReceiveAsync();
        await RunAsync(client, "l login demo demo");
        await RunAsync(client, "s select INBOX");
        return client;
    }

    private static async Task<string[]> RunAsync(TestClient client, string command)
    {
        await client.SendAsync(command + "\r\n");
        var lines = new List<string>();
        do
        {
            lines.Add(await client.ReceiveAsync());
        }
        while (!lines[^1].StartsWith(command[..2], StringComparison.Ordinal) && !lines[^1].StartsWith('<'));
        return [.. lines];
    }

    private static async Task<string> AnswerAsync(TestClient client, string tag)
    {
        while (true)
        {
            string line = await client.ReceiveAsync();
            if (line.StartsWith(tag, StringComparison.Ordinal) || line.StartsWith('<'))
            {
                return line;
            }
        }
    }
}
