using Imap.Protocol;
using Imap.Server.Sessions;

namespace ImapServer.Tests.Commands;

/// <summary>States with impossible searches: a token may come from outside.</summary>
public sealed class XStateDamagedSearchTests
{
    [Theory]
    [InlineData("", "The state is damaged: the tag of a search is not a tag.")]
    [InlineData("a\" FORGED", "The state is damaged: the tag of a search is not a tag.")]
    [InlineData("a\r\n* BYE", "The state is damaged: the tag of a search is not a tag.")]
    public async Task Import_OfAForgedTag_IsRefused(string tag, string why) =>
        await AssertRefusedAsync(state => state.Contexts![0].Tag = tag, why);

    [Theory]
    [InlineData(null, "The state is damaged: the criteria of its search a: Expected a search key (column 1).")]
    [InlineData("UNSEEN)", "The state is damaged: the criteria of its search a: Expected the end of the command (column 7).")]
    [InlineData("1:3", "The state is damaged: the criteria of its search a name messages by something else than UIDs.")]
    [InlineData("UID $", "The state is damaged: the criteria of its search a name messages by something else than UIDs.")]
    [InlineData("BODY {4+}\r\nab", "The state is damaged: the criteria of its search a: Expected 4 octets of a literal (column 12).")]
    public async Task Import_OfCriteriaThatAreNone_IsRefused(string? criteria, string why) =>
        await AssertRefusedAsync(state => state.Contexts![0].Criteria = criteria, why);

    [Theory]
    [InlineData(new uint[] { 0, 2 }, "the UID 0 of its search a is not above 0.")]
    [InlineData(new uint[] { 1, 3, 3, 4 }, "the UID 3 of its search a is not above 3.")]
    [InlineData(new uint[] { 2, 1 }, "the UID 1 of its search a is not above 2.")]
    [InlineData(new uint[] { 1 }, "the UIDs of its search a end with 1, which begins a range or is above its UIDNEXT 4.")]
    [InlineData(new uint[] { 1, 5 }, "the UIDs of its search a end with 5, which begins a range or is above its UIDNEXT 4.")]
    public async Task Import_OfAResultThatIsNone_IsRefused(uint[] result, string why)
    {
        await AssertRefusedAsync(state => state.Contexts![0].Result = result, $"The saved session is refused: {why}");
        string saved = why.Replace("search a", "saved search", StringComparison.Ordinal);
        await AssertRefusedAsync(state => state.SavedSearch = result, $"The saved session is refused: {saved}");
    }

    [Fact]
    public async Task Import_OfSearchesThatCannotBeTogether_IsRefused()
    {
        await AssertRefusedAsync(
            state => state.Contexts!.Add(Context("a")), "The state is damaged: two of its searches have one tag.");
        await AssertRefusedAsync(
            state => state.Contexts!.Add(null!), "The state is damaged: the tag of a search is not a tag.");
        await AssertRefusedAsync(
            state => state.Contexts = [.. Enumerable.Range(1, 17).Select(i => Context($"a{i}"))],
            "The state is damaged: it keeps 17 searches up to date, and no session keeps more than 16.");
        await AssertRefusedAsync(
            state => state.Mailbox = null, "The state is damaged: it has search results but no mailbox.");
    }

    // A range may contain UIDs of no message. Its cost depends on the mailbox, not on its size.
    [Fact]
    public async Task Import_OfRangesWithoutMessages_TakesTheMessagesThereAre()
    {
        await using TestServer server = new TestServer().Deliver(3);
        server.Remove(2);
        using var transcript = await ExportAsync(server);
        SessionState state = SessionToken.Read(transcript["token"]);
        state.SavedSearch = [1, 4];
        state.Contexts![0].Result = [1, 4];
        state.Contexts[0].Criteria = "UID 1:4294967295";
        transcript["token"] = SessionToken.Write(state);
        await transcript.PlayAsync("""
            C: a x-state {token}
            S: a OK State imported.
            C: b uid search $
            S: * SEARCH 1 3
            S: b OK Search completed.
            C: c x-state
            S: * STATE {again}
            S: c OK State exported.
            """);
        Assert.Equal([1u, 4u], SessionToken.Read(transcript["again"]).SavedSearch!);
    }

    private static async Task AssertRefusedAsync(Action<SessionState> damage, string why)
    {
        await using TestServer server = new TestServer().Deliver(3);
        using Transcript transcript = await ExportAsync(server);
        SessionState state = SessionToken.Read(transcript["token"]);
        damage(state);
        transcript["damaged"] = SessionToken.Write(state);
        await transcript.PlayAsync($$"""
            C: x x-state {damaged}
            S: x NO {{why}}
            C: y x-state {token}
            S: y OK State imported.
            """);
    }

    private static async Task<Transcript> ExportAsync(TestServer server)
    {
        var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: s select inbox
            S: ...
            S: s OK {*}
            C: a uid search return (update) all
            S: * ESEARCH (TAG "a") UID
            S: a OK Search completed.
            C: x x-state
            S: * STATE {token}
            S: x OK State exported.
            X:
            """);
        return transcript;
    }

    private static SearchContextState Context(string tag) =>
        new() { Tag = tag, Criteria = "ALL", Wanted = new SearchReturn(SearchReturnOptions.Update) };
}
