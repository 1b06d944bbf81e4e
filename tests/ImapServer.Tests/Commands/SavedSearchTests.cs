using Imap.Protocol;

namespace ImapServer.Tests.Commands;

/// <summary>SEARCHRES, along RFC 5182.</summary>
public sealed class SavedSearchTests
{
    private const string Select = """
        C: s select inbox
        S: ...
        S: s OK {*}

        """;

    [Fact]
    public async Task Save_Alone_IsAnsweredWithNothingAndServesEveryCommand()
    {
        await using TestServer server = Flagged(5, 2, 3, 5);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: a search return (save) flagged
            S: a OK Search completed.
            C: b fetch $ uid
            S: * 2 FETCH (UID 2)
            S: * 3 FETCH (UID 3)
            S: * 5 FETCH (UID 5)
            S: b OK Fetch completed.
            C: c uid fetch $ uid
            S: * 2 FETCH (UID 2)
            S: ...
            S: c OK Fetch completed.
            C: d search $ not 2
            S: * SEARCH 3 5
            S: d OK Search completed.
            C: e search uid $
            S: * SEARCH 2 3 5
            S: e OK Search completed.
            C: f store $ +flags.silent ($Label)
            S: * FLAGS (\Answered \Flagged \Deleted \Seen \Draft $Label)
            S: * OK [PERMANENTFLAGS {*}
            S: f OK Store completed.
            C: g uid store $ -flags.silent ($Label)
            S: g OK Store completed.
            C: h create Box
            S: h OK Create completed.
            C: i copy $ Box
            S: i OK [COPYUID {*} 2:3,5 1:3] Copy completed.
            C: j search return (save) 3
            S: j OK Search completed.
            C: k move $ Box
            S: * OK [COPYUID {*} 3 4] Moved.
            S: * 3 EXPUNGE
            S: * 4 RECENT
            S: k OK Move completed.
            C: l search return (save) 1
            S: l OK Search completed.
            C: m store $ +flags.silent (\Deleted)
            S: m OK Store completed.
            C: n uid expunge $
            S: * 1 EXPUNGE
            S: * 3 RECENT
            S: n OK Expunge completed.
            """);
    }

    // RFC 5182, section 2.4.
    [Theory]
    [InlineData("save", "", "2 3 5")]
    [InlineData("save min", " MIN 2", "2")]
    [InlineData("save max", " MAX 5", "5")]
    [InlineData("min save max", " MIN 2 MAX 5", "2 5")]
    [InlineData("save all", " ALL 2:3,5", "2 3 5")]
    [InlineData("save count", " COUNT 3", "2 3 5")]
    [InlineData("save min count", " MIN 2 COUNT 3", "2 3 5")]
    [InlineData("save min all", " MIN 2 ALL 2:3,5", "2 3 5")]
    public async Task Save_WithOtherOptions_SavesWhatTheyName(string options, string told, string saved)
    {
        await using TestServer server = Flagged(5, 2, 3, 5);
        using var transcript = new Transcript(server);
        string response = told.Length > 0 ? $"S: * ESEARCH (TAG \"a\"){told}" : "";
        await transcript.PlayAsync(Select + $"""
            C: a search return ({options}) flagged
            {response}
            S: a OK Search completed.
            C: b search $
            S: * SEARCH {saved}
            S: b OK Search completed.
            """);
    }

    [Fact]
    public async Task Saved_EmptyOrOfAnEmptyMailbox_MatchesNothing()
    {
        await using TestServer server = Flagged(2);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: a fetch $ flags
            S: a OK Fetch completed.
            C: b search return (save) flagged
            S: b OK Search completed.
            C: c uid fetch $ flags
            S: c OK Fetch completed.
            C: d copy $ INBOX
            S: d OK Copy completed.
            C: e store $ +flags (\Seen)
            S: e OK Store completed.
            C: f search return (all count) $
            S: * ESEARCH (TAG "f") COUNT 0
            S: f OK Search completed.
            C: g search not $
            S: * SEARCH 1 2
            S: g OK Search completed.
            C: h create Box
            S: h OK Create completed.
            C: i select Box
            S: ...
            S: i OK {*}
            C: j fetch $ flags
            S: j OK Fetch completed.
            """);
    }

    // RFC 5182, section 2.1.
    [Fact]
    public async Task Saved_StaysUntilItIsSavedAnewOrFails()
    {
        await using TestServer server = Flagged(4, 2, 4);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: a search return (save) flagged
            S: a OK Search completed.
            C: b search 1
            S: * SEARCH 1
            S: b OK Search completed.
            C: c search charset koi8-r 1
            S: c NO [BADCHARSET (US-ASCII UTF-8)] {*}
            C: d search return (save) nonsense
            S: d BAD {*}
            C: e search return (save) 99
            S: e BAD Message 99 does not exist: the mailbox has 4.
            C: f search $
            S: * SEARCH 2 4
            S: f OK Search completed.
            C: g search return (save) charset koi8-r 1
            S: g NO [BADCHARSET (US-ASCII UTF-8)] {*}
            C: h search $
            S: * SEARCH
            S: h OK Search completed.
            C: i search return (save) 1
            S: i OK Search completed.
            C: j select inbox
            S: ...
            S: j OK {*}
            C: k search $
            S: * SEARCH
            S: k OK Search completed.
            """);
    }

    [Fact]
    public async Task Saved_MessagesExpunged_GoWithTheirExpunge()
    {
        await using TestServer server = Flagged(5, 2, 3, 5);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: a uid search return (save) flagged
            S: a OK Search completed.
            """);
        server.Remove(2, 5);
        server.Deliver(1);
        await transcript.PlayAsync("""
            C: b fetch $ uid
            S: * 3 FETCH (UID 3)
            S: * 6 EXISTS
            S: * 6 RECENT
            S: b NO [EXPUNGEISSUED] Some of the messages no longer exist.
            C: c noop
            S: * 5 EXPUNGE
            S: * 2 EXPUNGE
            S: * 4 RECENT
            S: c OK Noop completed.
            C: d fetch $ uid
            S: * 2 FETCH (UID 3)
            S: d OK Fetch completed.
            """);
    }

    // RFC 5182, section 2.3.
    [Fact]
    public async Task Saved_BySearchesSentTogether_IsThatOfTheOneBefore()
    {
        await using TestServer server = Flagged(3, 2);
        using var client = new TestClient(server.EndPoint);
        await client.ReceiveAsync();
        await client.SendAsync("a login demo demo\r\nb examine inbox\r\n");
        while (!(await client.ReceiveAsync()).StartsWith("b OK", StringComparison.Ordinal))
        {
        }

        await client.SendAsync(
            "c search return (save) flagged\r\nd search $\r\ne search return (save) not $\r\nf uid search return () $\r\n");
        string[] expected =
        [
            "c OK Search completed.", "* SEARCH 2", "d OK Search completed.",
            "e OK Search completed.", "* ESEARCH (TAG \"f\") UID ALL 1,3", "f OK Search completed.",
        ];
        foreach (string line in expected)
        {
            Assert.Equal(line, await client.ReceiveAsync());
        }
    }

    [Fact]
    public async Task Saved_WhereASetIsNotOfMessagesOfTheMailbox_IsRefused()
    {
        await using TestServer server = Flagged(1);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: a enable qresync
            S: ...
            S: a OK {*}
            C: b select inbox (qresync (1 2 $))
            S: b BAD Expected a set of messages, not the saved search (column 30).
            C: c select inbox
            S: ...
            S: c OK {*}
            C: d fetch 1,$ flags
            S: d BAD {*}
            C: e fetch $,1 flags
            S: e BAD Expected a space (column 10).
            C: f uid fetch $ (flags) (changedsince 1 vanished)
            S: f OK Fetch completed.
            """);
    }

    private static TestServer Flagged(int count, params uint[] uids)
    {
        TestServer server = new TestServer().Deliver(count);
        foreach (uint uid in uids)
        {
            server.Flag(uid, SystemFlags.Flagged);
        }

        return server;
    }
}
