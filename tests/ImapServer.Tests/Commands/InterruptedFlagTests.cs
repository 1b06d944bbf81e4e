using Imap.Protocol;
using Imap.Server.Sessions;

namespace ImapServer.Tests.Commands;

/// <summary>
/// Changes of another session during a command: the last response about a message reports its newest state (RFC 3501, section 7.4.2).
/// </summary>
public sealed class InterruptedFlagTests
{
    private const EnabledExtensions CondStore = EnabledExtensions.CondStore;

    [Fact]
    public async Task Store_AndAnotherRightAfterIt_TellsOneStateAndThatTheNewest()
    {
        await using TestServer server = new TestServer().Deliver(1);
        using var session = new InterruptedSession(server, CondStore);
        session.Interruptions.After["Store"] = () => server.Flag(1, SystemFlags.Flagged);
        Assert.Equal(
            ["* 1 FETCH (UID 1 FLAGS (\\Flagged \\Seen) MODSEQ (4))", "t OK Store completed."],
            await session.RunAsync("store 1 +flags (\\Seen)"));
        Assert.Equal(["t OK Noop completed."], await session.RunAsync("noop"));
    }

    [Fact]
    public async Task Store_SilentAndAnotherRightBeforeIt_TellsWhatTheClientCannotWorkOut()
    {
        await using TestServer server = new TestServer().Deliver(2);
        using var session = new InterruptedSession(server);
        session.Interruptions.Before["Store"] = () => server.Flag(1, SystemFlags.Answered);
        Assert.Equal(
            ["* 1 FETCH (FLAGS (\\Answered \\Seen))", "t OK Store completed."],
            await session.RunAsync("store 1:2 +flags.silent (\\Seen)"));
        Assert.Equal(["t OK Noop completed."], await session.RunAsync("noop"));
    }

    [Fact]
    public async Task Store_SilentWithModSequencesAndAnotherRightAfterIt_TellsFlagsOnlyWhereTheyAreNews()
    {
        await using TestServer server = new TestServer().Deliver(2);
        using var session = new InterruptedSession(server, CondStore);
        session.Interruptions.After["Store"] = () => server.Flag(2, SystemFlags.Draft);
        Assert.Equal(
            ["* 2 FETCH (UID 2 FLAGS (\\Seen \\Draft) MODSEQ (5))", "* 1 FETCH (UID 1 MODSEQ (4))", "t OK Store completed."],
            await session.RunAsync("store 1:2 (unchangedsince 3) +flags.silent (\\Seen)"));
        Assert.Equal(["t OK Noop completed."], await session.RunAsync("noop"));
    }

    [Fact]
    public async Task Store_OfWhatIsSetAlreadyAndAnotherRightAfterIt_TellsTheNewest()
    {
        await using TestServer server = new TestServer().Deliver(1, new MessageFlags(SystemFlags.Seen, []));
        using var session = new InterruptedSession(server, CondStore);
        session.Interruptions.After["Store"] = () => server.Flag(1, SystemFlags.None, "$later");
        string[] answer = await session.RunAsync("store 1 +flags (\\Seen)");
        Assert.Equal("* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft $later)", answer[0]);
        Assert.Equal(["* 1 FETCH (UID 1 FLAGS (\\Seen $later) MODSEQ (3))", "t OK Store completed."], answer[2..]);
    }

    [Fact]
    public async Task UidStore_WithQResyncAndAnExpungeRightAfterIt_TellsOfBoth()
    {
        await using TestServer server = new TestServer().Deliver(2);
        using var session = new InterruptedSession(server, EnabledExtensions.QResync | CondStore);
        session.Interruptions.After["Store"] = () => server.Remove(1);
        Assert.Equal(
            ["* VANISHED 1", "* 1 FETCH (UID 2 MODSEQ (4))", "t OK Store completed."],
            await session.RunAsync("uid store 1:2 +flags.silent (\\Seen)"));
    }

    [Fact]
    public async Task Fetch_ThatSetsSeenAndFails_LeavesNothingUntold()
    {
        await using TestServer server = new TestServer().Deliver(2);
        using var session = new InterruptedSession(server);
        session.Interruptions.Before["OpenMessage"] = () => throw new IOException("The disk is gone.");
        Assert.Equal(["t NO [SERVERBUG] Internal server error; see the server's log."], await session.RunAsync("fetch 1:2 body[text]"));
        Assert.Equal(
            ["* 1 FETCH (FLAGS (\\Seen))", "* 2 FETCH (FLAGS (\\Seen))", "t OK Noop completed."], await session.RunAsync("noop"));
    }

    [Fact]
    public async Task Fetch_ThatSetsSeenAndAnotherRightAfterIt_TellsTheNewestLast()
    {
        await using TestServer server = new TestServer().Deliver(1);
        using var session = new InterruptedSession(server, CondStore);
        session.Interruptions.After["Store"] = () => server.Flag(1, SystemFlags.Flagged);
        string[] answer = await session.RunAsync("fetch 1 body[text]<100.1>");
        Assert.Equal(
            [" UID 1 FLAGS (\\Seen) MODSEQ (3))", "* 1 FETCH (UID 1 FLAGS (\\Flagged \\Seen) MODSEQ (4))", "t OK Fetch completed."], answer[1..]);
    }

    [Fact]
    public async Task Fetch_OfAKeywordThatAnotherDefined_AnnouncesItFirst()
    {
        await using TestServer server = new TestServer().Deliver(1);
        using var session = new InterruptedSession(server);
        server.Flag(1, SystemFlags.None, "$new");
        string[] answer = await session.RunAsync("fetch 1 flags");

        // RFC 3501, section 7.2.6: FLAGS identifies the flags that are applicable.
        Assert.Equal("* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft $new)", answer[0]);
        Assert.Equal("* 1 FETCH (FLAGS ($new))", answer[2]);
        Assert.Single(answer, line => line.StartsWith("* FLAGS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fetch_OfAKeywordThatComesWithSeen_AnnouncesItFirst()
    {
        await using TestServer server = new TestServer().Deliver(1);
        using var session = new InterruptedSession(server);
        session.Interruptions.Before["Store"] = () => server.Flag(1, SystemFlags.None, "$new");
        string[] answer = await session.RunAsync("fetch 1 body[text]<100.1>");
        Assert.Equal("* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft $new)", answer[0]);
        Assert.Equal(" FLAGS (\\Seen $new))", answer[3]);
    }
}
