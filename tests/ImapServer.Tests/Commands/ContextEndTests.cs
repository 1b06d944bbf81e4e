namespace ImapServer.Tests.Commands;

/// <summary>CONTEXT=SEARCH: results that are no longer kept up to date, or never were.</summary>
public sealed class ContextEndTests
{
    private const string Select = """
        C: s select inbox
        S: ...
        S: s OK {*}

        """;

    [Fact]
    public async Task CancelUpdate_EndsTheNamedSearches_AndSoDoesClosing()
    {
        await using TestServer server = new TestServer().Deliver(1);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: a uid search return (update) all
            S: * ESEARCH (TAG "a") UID
            S: a OK Search completed.
            C: b uid search return (update) all
            S: * ESEARCH (TAG "b") UID
            S: b OK Search completed.
            C: c uid search return (update) all
            S: * ESEARCH (TAG "c") UID
            S: c OK Search completed.
            C: a uid search return (update) all
            S: a BAD The search with the tag a is still kept up to date: use another tag.
            C: d cancelupdate "a" "x"
            S: d BAD No search with the tag "x" is kept up to date.
            C: e cancelupdate "a" "c"
            S: e OK No further updates.
            C: f cancelupdate a
            S: f BAD Expected the tag of a search in quotes (column 16).
            C: g cancelupdate
            S: g BAD Expected a space (column 15).
            C: a uid search return (count) all
            S: * ESEARCH (TAG "a") UID COUNT 1
            S: a OK Search completed.
            """);
        server.Deliver(1);
        await transcript.PlayAsync("""
            C: h noop
            S: * 2 EXISTS
            S: * 2 RECENT
            S: * ESEARCH (TAG "b") UID ADDTO (2 2)
            S: h OK Noop completed.
            C: i select inbox
            S: ...
            S: i OK {*}
            """);
        server.Deliver(1);
        await transcript.PlayAsync("""
            C: j noop
            S: * 3 EXISTS
            S: * 1 RECENT
            S: j OK Noop completed.
            C: k cancelupdate "b"
            S: k BAD No search with the tag "b" is kept up to date.
            C: l unselect
            S: l OK Unselect completed.
            C: m cancelupdate "b"
            S: m BAD CANCELUPDATE needs an open mailbox: SELECT one first.
            """);
    }

    [Fact]
    public async Task Update_OfMoreSearchesThanAllowed_IsRefusedAndTheSearchIsMade()
    {
        await using TestServer server = new TestServer().Deliver(2);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select);
        for (int i = 1; i <= 16; i++)
        {
            await transcript.PlayAsync($"""
                C: a{i} search return (update count) all
                S: * ESEARCH (TAG "a{i}") COUNT 2
                S: a{i} OK Search completed.
                """);
        }

        await transcript.PlayAsync("""
            C: b search return (update count save) 2
            S: * NO [NOUPDATE "b"] 16 searches are kept up to date, and no more: CANCELUPDATE one first.
            S: * ESEARCH (TAG "b") COUNT 1
            S: b OK Search completed.
            C: c search $
            S: * SEARCH 2
            S: c OK Search completed.
            C: d cancelupdate "a7"
            S: d OK No further updates.
            C: e search return (update) all
            S: * ESEARCH (TAG "e")
            S: e OK Search completed.
            """);
    }
}
