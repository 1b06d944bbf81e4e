using Imap.Protocol;

namespace ImapServer.Tests.Commands;

/// <summary>PARTIAL, along RFC 5267, section 4.4, and RFC 9394, section 3.2.</summary>
public sealed class PartialSearchTests
{
    private const string Select = """
        C: s select inbox
        S: ...
        S: s OK {*}

        """;

    [Theory]
    [InlineData("partial 1:2", "PARTIAL (1:2 4:5)")]
    [InlineData("partial 2:1", "PARTIAL (2:1 4:5)")]
    [InlineData("partial 3:3", "PARTIAL (3:3 7)")]
    [InlineData("partial 3:500", "PARTIAL (3:500 7:8)")]
    [InlineData("partial 5:500", "PARTIAL (5:500 NIL)")]
    [InlineData("partial 1:4294967295", "PARTIAL (1:4294967295 4:5,7:8)")]
    [InlineData("partial 4294967295:4294967295", "PARTIAL (4294967295:4294967295 NIL)")]
    [InlineData("count partial 2:3 min context", "MIN 4 PARTIAL (2:3 5,7) COUNT 4")]
    public async Task Partial_TellsThatPartOfTheResult(string options, string told)
    {
        await using TestServer server = Mailbox();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + $"""
            C: a uid search return ({options}) flagged
            S: * ESEARCH (TAG "a") UID {told}
            S: a OK Search completed.
            """);
    }

    [Fact]
    public async Task Partial_OfNothing_IsNil()
    {
        await using TestServer server = Mailbox();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: a search return (partial 1:10 all) draft
            S: a BAD Expected no more than one ALL or PARTIAL (column 31).
            C: b search return (partial 1:10 partial 1:10) draft
            S: b BAD Expected no more than one ALL or PARTIAL (column 31).
            C: c search return (partial 0:10) draft
            S: c BAD Expected the place of a result, from 1 (column 26).
            C: d search return (partial 1:*) draft
            S: d BAD Expected the place of a result, from 1 (column 28).
            C: e search return (partial) draft
            S: e BAD Expected a space (column 25).
            C: f search return (partial 1:10) modseq 1 draft
            S: * OK [HIGHESTMODSEQ {*}
            S: * ESEARCH (TAG "f") PARTIAL (1:10 NIL)
            S: f OK Search completed.
            C: g search return (partial 9:10) modseq 1
            S: * ESEARCH (TAG "g") PARTIAL (9:10 NIL)
            S: g OK Search completed.
            C: h search return (partial 2:2) modseq 1
            S: * ESEARCH (TAG "h") PARTIAL (2:2 2) MODSEQ 3
            S: h OK Search completed.
            """);
    }

    [Theory]
    [InlineData("save partial 2:3", "5 7")]
    [InlineData("save partial 2:3 min", "4 5 7")]
    [InlineData("save partial 2:3 min max", "4 5 7 8")]
    [InlineData("save partial 2:3 count", "4 5 7 8")]
    [InlineData("save partial 9:10", "")]
    [InlineData("save partial 1:2 min", "4 5")]
    public async Task Partial_WithSave_SavesWhatItNames(string options, string saved)
    {
        await using TestServer server = Mailbox();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + $"""
            C: a uid search return ({options}) flagged
            S: ...
            S: a OK Search completed.
            C: b uid search $
            S: * SEARCH{(saved.Length > 0 ? " " + saved : "")}
            S: b OK Search completed.
            """);
    }

    // UIDs 1 to 8, of which 4, 5, 7 and 8 are flagged.
    private static TestServer Mailbox()
    {
        TestServer server = new TestServer().Deliver(8);
        foreach (uint uid in (uint[])[4, 5, 7, 8])
        {
            server.Flag(uid, SystemFlags.Flagged);
        }

        return server;
    }
}
