namespace ImapServer.Tests.Commands;

/// <summary>Commands about messages that another session expunged, or that never were (RFC 2180, section 4; RFC 3501, section 9, seq-number).</summary>
public sealed class ExpungedMessageTests
{
    private const string Select = """
        C: s select inbox
        S: ...
        S: s OK {*}

        """;

    [Theory]
    [InlineData("store 1:3 +flags.silent (\\Seen)", "OK [EXPUNGEISSUED] Some of the messages no longer exist.")]
    [InlineData("store 2 +flags.silent (\\Seen)", "OK [EXPUNGEISSUED] Some of the messages no longer exist.")]
    [InlineData("store 2 +flags (\\Seen)", "NO [EXPUNGEISSUED] Some of the messages no longer exist.")]
    [InlineData("store 1,3 +flags.silent (\\Seen)", "OK Store completed.")]
    [InlineData("search 2", "OK [EXPUNGEISSUED] Search completed.")]
    [InlineData("search return (count) or 2 from nobody", "OK [EXPUNGEISSUED] Search completed.")]
    [InlineData("search 1,3", "OK Search completed.")]
    [InlineData("search uid 1:3", "OK [EXPUNGEISSUED] Search completed.")]
    [InlineData("uid search uid 1:3", "OK Search completed.")]
    [InlineData("fetch 1:3 uid", "NO [EXPUNGEISSUED] Some of the messages no longer exist.")]
    [InlineData("fetch 2 body.peek[]", "NO [EXPUNGEISSUED] Some of the messages no longer exist.")]
    [InlineData("uid fetch 1:3 uid", "OK Fetch completed.")]
    [InlineData("uid store 1:3 +flags (\\Seen)", "OK Store completed.")]
    [InlineData("copy 1:3 other", "NO [EXPUNGEISSUED] Some of the messages no longer exist: nothing was copied.")]
    [InlineData("copy 2 other", "NO [EXPUNGEISSUED] Some of the messages no longer exist: nothing was copied.")]
    [InlineData("uid copy 2 other", "OK Copy completed.")]
    [InlineData("move 2 other", "NO [EXPUNGEISSUED] Some of the messages no longer exist; the others were moved.")]
    [InlineData("move 1:2 other", "NO [EXPUNGEISSUED] Some of the messages no longer exist; the others were moved.")]
    [InlineData("uid move 2 other", "OK Move completed.")]
    public async Task ACommand_AboutAnExpungedMessage_EndsAsRfc2180Says(string command, string completion)
    {
        await using TestServer server = new TestServer().Deliver(3);
        server.Account.Create("other");
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select);
        server.Remove(2);
        await transcript.PlayAsync($"""
            C: a {command}
            S: ...
            S: a {completion}
            """);
        int copied = server.Account.Open("other").GetStatus().Messages;
        Assert.Equal(command == "move 1:2 other" ? 1 : 0, copied);
    }

    [Theory]
    [InlineData("fetch 4 flags", "BAD")]
    [InlineData("fetch 1:4 flags", "BAD")]
    [InlineData("fetch 4:* flags", "BAD")]
    [InlineData("fetch *:1 flags", "OK")]
    [InlineData("fetch 3:2 flags", "OK")]
    [InlineData("fetch * flags", "OK")]
    [InlineData("store 4 +flags (a)", "BAD")]
    [InlineData("copy 2:4 inbox", "BAD")]
    [InlineData("move 4 inbox", "BAD")]
    [InlineData("search 4", "BAD")]
    [InlineData("search not 1:4294967295", "BAD")]
    [InlineData("search or seen 4", "BAD")]
    [InlineData("search return (all) (flagged 4:*)", "BAD")]
    [InlineData("uid search 4", "BAD")]
    [InlineData("uid fetch 4:* flags", "OK")]
    [InlineData("uid fetch 400:500 flags", "OK")]
    [InlineData("uid store 400 +flags (a)", "OK")]
    [InlineData("uid copy 400 inbox", "OK")]
    [InlineData("uid move 400 inbox", "OK")]
    [InlineData("uid expunge 400", "OK")]
    [InlineData("search uid 400", "OK")]
    public async Task ASequenceNumber_BeyondTheEnd_IsBad_AndAUidIsNot(string command, string kind)
    {
        await using TestServer server = new TestServer().Deliver(3);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + $$"""
            C: a {{command}}
            S: ...
            S: a {{kind}} {*}
            """);
    }

    [Theory]
    [InlineData("fetch * flags", "BAD")]
    [InlineData("fetch 1:* flags", "BAD")]
    [InlineData("store * +flags (a)", "BAD")]
    [InlineData("search *", "BAD")]
    [InlineData("search 1", "BAD")]
    [InlineData("uid fetch * flags", "OK")]
    [InlineData("uid fetch 1:* flags", "OK")]
    [InlineData("uid search uid *", "OK")]
    [InlineData("search all", "OK")]
    public async Task AStar_InAnEmptyMailbox_IsNoMessage(string command, string kind)
    {
        await using var server = new TestServer();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + $$"""
            C: a {{command}}
            S: ...
            S: a {{kind}} {*}
            """);
    }

    [Theory]
    [InlineData("-1:-2", "PARTIAL (-1:-2 4:5)")]
    [InlineData("-2:-1", "PARTIAL (-2:-1 4:5)")]
    [InlineData("-4:-500", "PARTIAL (-4:-500 1:2)")]
    [InlineData("-6:-500", "PARTIAL (-6:-500 NIL)")]
    [InlineData("5:4", "PARTIAL (5:4 4:5)")]
    public async Task Partial_Reversed_CountsAsRfc9394Says(string range, string told)
    {
        await using TestServer server = new TestServer().Deliver(5);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + $"""
            C: a uid search return (partial {range}) all
            S: * ESEARCH (TAG "a") UID {told}
            S: a OK Search completed.
            """);
    }

    [Theory]
    [InlineData("-1:2")]
    [InlineData("1:-2")]
    [InlineData("-0:-2")]
    [InlineData("-1:-*")]
    public async Task Partial_WithTwoDirections_IsBad(string range)
    {
        await using TestServer server = new TestServer().Deliver(5);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + $$"""
            C: a uid search return (partial {{range}}) all
            S: a BAD {*}
            """);
    }
}
