using Imap.Protocol;

namespace ImapServer.Tests.Commands;

/// <summary>CONTEXT=SEARCH: results that are kept up to date, along RFC 5267, section 4.3.</summary>
public sealed class ContextSearchTests
{
    private const string Select = """
        C: s select inbox
        S: ...
        S: s OK {*}

        """;

    [Fact]
    public async Task Update_TellsWhatCameAndWhatWent_WithItsPlace()
    {
        await using TestServer server = new TestServer().Deliver(6);
        server.Flag(2, SystemFlags.Flagged);
        server.Flag(5, SystemFlags.Flagged);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: b01 uid search return (update all) flagged
            S: * ESEARCH (TAG "b01") UID ALL 2,5
            S: b01 OK Search completed.
            """);
        server.Flag(1, SystemFlags.Flagged);
        server.Flag(3, SystemFlags.Flagged);
        server.Flag(4, SystemFlags.Flagged);
        server.Deliver(2, new MessageFlags(SystemFlags.Flagged, []));
        await transcript.PlayAsync("""
            C: c noop
            S: * 8 EXISTS
            S: * 8 RECENT
            S: * 1 FETCH (FLAGS (\Flagged \Recent))
            S: * 3 FETCH (FLAGS (\Flagged \Recent))
            S: * 4 FETCH (FLAGS (\Flagged \Recent))
            S: * ESEARCH (TAG "b01") UID ADDTO (1 1 3 3:4 6 7:8)
            S: c OK Noop completed.
            C: d uid store 3,5 -flags.silent (\Flagged)
            S: * ESEARCH (TAG "b01") UID REMOVEFROM (3 3 4 5)
            S: d OK Store completed.
            C: e noop
            S: e OK Noop completed.
            """);
        server.Remove(1, 4, 6);
        await transcript.PlayAsync("""
            C: f noop
            S: * ESEARCH (TAG "b01") UID REMOVEFROM (1 1 2 4)
            S: * 6 EXPUNGE
            S: * 4 EXPUNGE
            S: * 1 EXPUNGE
            S: * 5 RECENT
            S: f OK Noop completed.
            C: g uid search return (all) flagged
            S: * ESEARCH (TAG "g") UID ALL 2,7:8
            S: g OK Search completed.
            """);
    }

    [Fact]
    public async Task Update_OfASearchByNumber_TellsNumbersThatHoldAtThatMoment()
    {
        await using TestServer server = new TestServer().Deliver(5);
        server.Flag(2, SystemFlags.Flagged);
        server.Flag(4, SystemFlags.Flagged);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: b01 search return (update count) flagged
            S: * ESEARCH (TAG "b01") COUNT 2
            S: b01 OK Search completed.
            """);
        server.Remove(1, 4);
        server.Flag(5, SystemFlags.Flagged);
        server.Deliver(1, new MessageFlags(SystemFlags.Flagged, []));
        await transcript.PlayAsync("""
            C: c noop
            S: * ESEARCH (TAG "b01") REMOVEFROM (2 4)
            S: * 4 EXPUNGE
            S: * 1 EXPUNGE
            S: * 4 EXISTS
            S: * 4 RECENT
            S: * 3 FETCH (FLAGS (\Flagged \Recent))
            S: * ESEARCH (TAG "b01") ADDTO (2 3:4)
            S: c OK Noop completed.
            """);
    }

    [Fact]
    public async Task Update_WhileExpungesAreHeldBack_TellsOfThemAtOnce()
    {
        await using TestServer server = new TestServer().Deliver(3);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: b01 search return (update) all
            S: * ESEARCH (TAG "b01")
            S: b01 OK Search completed.
            """);
        server.Remove(2);
        await transcript.PlayAsync("""
            C: c search return (all) all
            S: * ESEARCH (TAG "c") ALL 1,3
            S: * ESEARCH (TAG "b01") REMOVEFROM (2 2)
            S: c OK [EXPUNGEISSUED] Search completed.
            C: d noop
            S: * 2 EXPUNGE
            S: * 2 RECENT
            S: d OK Noop completed.
            """);
    }

    [Fact]
    public async Task Update_InIdle_IsToldAtOnce()
    {
        await using TestServer server = new TestServer().Deliver(2);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: b01 uid search return (update all) unseen
            S: * ESEARCH (TAG "b01") UID ALL 1:2
            S: b01 OK Search completed.
            C: c idle
            S: + idling
            """);
        server.Flag(1, SystemFlags.Seen);
        await transcript.PlayAsync("""
            S: * 1 FETCH (FLAGS (\Seen \Recent))
            S: * ESEARCH (TAG "b01") UID REMOVEFROM (1 1)
            """);
        server.Deliver(1);
        await transcript.PlayAsync("""
            S: * 3 EXISTS
            S: * 3 RECENT
            S: * ESEARCH (TAG "b01") UID ADDTO (2 3)
            C: DONE
            S: c OK Idle completed.
            """);
    }

    [Fact]
    public async Task Update_AfterWhatTheClientDoesItself_IsTold()
    {
        await using TestServer server = new TestServer().Deliver(3);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: b01 uid search return (update all) unseen
            S: * ESEARCH (TAG "b01") UID ALL 1:3
            S: b01 OK Search completed.
            C: c fetch 2 body[text]
            S: * 2 FETCH (BODY[TEXT] {6}
            S: body
            S:  FLAGS (\Seen \Recent))
            S: * ESEARCH (TAG "b01") UID REMOVEFROM (2 2)
            S: c OK Fetch completed.
            C: d store 1 +flags (\Deleted)
            S: * 1 FETCH (FLAGS (\Deleted \Recent))
            S: d OK Store completed.
            C: e expunge
            S: * ESEARCH (TAG "b01") UID REMOVEFROM (1 1)
            S: * 1 EXPUNGE
            S: * 2 RECENT
            S: e OK Expunge completed.
            C: f copy 2 inbox
            S: * 3 EXISTS
            S: * 3 RECENT
            S: * ESEARCH (TAG "b01") UID ADDTO (2 4)
            S: f OK [COPYUID {*} 3 4] Copy completed.
            C: g move 2 inbox
            S: * OK [COPYUID {*} 3 5] Moved.
            S: * ESEARCH (TAG "b01") UID REMOVEFROM (1 3)
            S: * 2 EXPUNGE
            S: ...
            S: * ESEARCH (TAG "b01") UID ADDTO (2 5)
            S: g OK Move completed.
            """);
    }

    // A sequence number names the message that had it; UIDs up to "*" include new messages.
    [Fact]
    public async Task Update_OfNamedMessages_FollowsThem()
    {
        await using TestServer server = new TestServer().Deliver(3);
        server.Flag(3, SystemFlags.Flagged);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: save uid search return (save) flagged
            S: save OK Search completed.
            C: a uid search return (update all) 2:*
            S: * ESEARCH (TAG "a") UID ALL 2:3
            S: a OK Search completed.
            C: b uid search return (update all) uid 3:*
            S: * ESEARCH (TAG "b") UID ALL 3
            S: b OK Search completed.
            C: c uid search return (update all) uid *
            S: * ESEARCH (TAG "c") UID ALL 3
            S: c OK Search completed.
            C: d uid search return (update all) uid 900:*
            S: * ESEARCH (TAG "d") UID ALL 3
            S: d OK Search completed.
            C: e uid search return (update all) not $
            S: * ESEARCH (TAG "e") UID ALL 1:2
            S: e OK Search completed.
            """);
        server.Deliver(1);
        server.Remove(1);
        await transcript.PlayAsync("""
            C: n uid search return (save) uid 2
            S: * ESEARCH (TAG "e") UID REMOVEFROM (1 1)
            S: * 1 EXPUNGE
            S: * 3 EXISTS
            S: * ESEARCH (TAG "b") UID ADDTO (2 4)
            S: * ESEARCH (TAG "c") UID REMOVEFROM (1 3) ADDTO (1 4)
            S: * ESEARCH (TAG "d") UID REMOVEFROM (1 3) ADDTO (1 4)
            S: * ESEARCH (TAG "e") UID ADDTO (2 4)
            S: n OK Search completed.
            """);
        server.Remove(4);
        await transcript.PlayAsync("""
            C: o noop
            S: * ESEARCH (TAG "b") UID REMOVEFROM (2 4)
            S: * ESEARCH (TAG "c") UID REMOVEFROM (1 4)
            S: * ESEARCH (TAG "d") UID REMOVEFROM (1 4)
            S: * ESEARCH (TAG "e") UID REMOVEFROM (2 4)
            S: * 3 EXPUNGE
            S: * 2 RECENT
            S: * ESEARCH (TAG "c") UID ADDTO (1 3)
            S: * ESEARCH (TAG "d") UID ADDTO (1 3)
            S: o OK Noop completed.
            """);
    }
}
