namespace ImapServer.Tests.Commands;

/// <summary>CONDSTORE and QRESYNC, along the examples of RFC 7162.</summary>
public sealed class ModSequenceTests
{
    private const string SelectByAnother = """
        C2: s select inbox
        S2: ...
        S2: s OK {*}

        """;

    [Fact]
    public async Task Select_WithCondStore_TellsModSequencesFromThenOn()
    {
        await using TestServer server = new TestServer().Deliver(2);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(SelectByAnother + """
            C: a select inbox (condstore)
            S: ...
            S: * OK [HIGHESTMODSEQ 3] The highest mod-sequence.
            S: a OK [READ-WRITE] Select completed.
            C2: b store 2 +flags (\Answered)
            S2: * 2 FETCH (FLAGS (\Answered \Recent))
            S2: b OK Store completed.
            C: c noop
            S: * 2 FETCH (UID 2 FLAGS (\Answered) MODSEQ (4))
            S: c OK Noop completed.
            C: d status inbox (highestmodseq)
            S: * STATUS INBOX (HIGHESTMODSEQ 4)
            S: d OK Status completed.
            C: e fetch 1:2 (flags) (changedsince 3)
            S: * 2 FETCH (FLAGS (\Answered) MODSEQ (4))
            S: e OK Fetch completed.
            C: f fetch 1 body[text]
            S: * 1 FETCH (BODY[TEXT] {6}
            S: body
            S:  UID 1 FLAGS (\Seen) MODSEQ (5))
            S: f OK Fetch completed.
            C: g uid fetch 1 flags (changedsince 4 vanished)
            S: g BAD VANISHED is for clients that have enabled QRESYNC.
            C: h fetch 1 flags (changedsince 4 vanished)
            S: h BAD Expected CHANGEDSINCE (VANISHED is for UID FETCH) (column 33).
            """);
    }

    [Fact]
    public async Task Store_WithUnchangedSince_LeavesWhatAnotherChanged()
    {
        await using TestServer server = new TestServer().Deliver(4);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(SelectByAnother + """
            C: a examine inbox
            S: ...
            S: a OK {*}
            C: b select inbox
            S: ...
            S: b OK {*}
            C2: c store 3 +flags.silent (\Flagged)
            S2: c OK Store completed.
            C: d uid store 1,3:4 (unchangedsince 5) +flags.silent (\Deleted)
            S: * OK [HIGHESTMODSEQ 5] Mod-sequences are reported from now on.
            S: * 3 FETCH (UID 3 FLAGS (\Flagged) MODSEQ (6))
            S: * 1 FETCH (UID 1 MODSEQ (7))
            S: * 4 FETCH (UID 4 MODSEQ (7))
            S: d OK [MODIFIED 3] Some of the messages were changed by another.
            C: e store 1:2 (unchangedsince 0) -flags (\Deleted)
            S: e OK [MODIFIED 1:2] Some of the messages were changed by another.
            C: f store 1 (unchangedsince 7) -flags (\Deleted)
            S: * 1 FETCH (UID 1 FLAGS () MODSEQ (8))
            S: f OK Store completed.
            C: g store 4 -flags.silent (\Deleted)
            S: * 4 FETCH (UID 4 MODSEQ (9))
            S: g OK Store completed.
            C2: g store 4 +flags.silent (\Deleted)
            S2: ...
            S2: g OK Store completed.
            C2: h expunge
            S2: * 4 EXPUNGE
            S2: * 3 RECENT
            S2: h OK Expunge completed.
            C: i store 1:4 (unchangedsince 8) +flags (\Seen)
            S: * 1 FETCH (UID 1 FLAGS (\Seen) MODSEQ (12))
            S: * 2 FETCH (UID 2 FLAGS (\Seen) MODSEQ (12))
            S: * 3 FETCH (UID 3 FLAGS (\Flagged \Seen) MODSEQ (12))
            S: i NO [EXPUNGEISSUED] Some of the messages no longer exist.
            """);
    }

    [Fact]
    public async Task QResync_TellsWhatWasMissed()
    {
        await using TestServer server = new TestServer().Deliver(6);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: a enable qresync
            S: * ENABLED QRESYNC
            S: a OK Enable completed.
            C: b select inbox
            S: ...
            S: * OK [UIDVALIDITY {validity}] UIDs are valid.
            S: ...
            S: b OK {*}
            C: c uid store 2,5 +flags.silent (\Deleted)
            S: * 2 FETCH (UID 2 MODSEQ (8))
            S: * 5 FETCH (UID 5 MODSEQ (8))
            S: c OK Store completed.
            C: d expunge
            S: * VANISHED 2,5
            S: * 4 RECENT
            S: d OK [HIGHESTMODSEQ 9] Expunge completed.
            C: e store 3 +flags (\Flagged)
            S: * 3 FETCH (UID 4 FLAGS (\Flagged \Recent) MODSEQ (10))
            S: e OK Store completed.
            C: f uid fetch 1:* (flags) (changedsince 7 vanished)
            S: * VANISHED (EARLIER) 2,5
            S: * 3 FETCH (UID 4 FLAGS (\Flagged \Recent) MODSEQ (10))
            S: f OK Fetch completed.
            C: g select inbox (qresync ({validity} 7))
            S: * OK [CLOSED] The mailbox before is closed.
            S: ...
            S: * OK [HIGHESTMODSEQ 10] The highest mod-sequence.
            S: * VANISHED (EARLIER) 2,5
            S: * 3 FETCH (UID 4 FLAGS (\Flagged) MODSEQ (10))
            S: g OK [READ-WRITE] Select completed.
            C: h select inbox (qresync ({validity} 7 1:3 (1,3 1,3)))
            S: ...
            S: * OK [HIGHESTMODSEQ 10] The highest mod-sequence.
            S: * VANISHED (EARLIER) 2
            S: h OK [READ-WRITE] Select completed.
            C: i select inbox (qresync (1 7))
            S: ...
            S: * OK [HIGHESTMODSEQ 10] The highest mod-sequence.
            S: i OK [READ-WRITE] Select completed.
            C: j select inbox (qresync ({validity} 0))
            S: j BAD Expected a mod-sequence that is not 0 (column {*}).
            C: k select inbox (qresync ({validity} 7 1:*))
            S: k BAD Expected a set of messages without * (column {*}).
            C2: a select inbox (qresync ({validity} 7))
            S2: a BAD ENABLE QRESYNC comes first (RFC 7162, section 3.2.5).
            """);
    }

    [Fact]
    public async Task QResync_AMessageStillCounted_IsNotCalledGoneEarlier()
    {
        await using TestServer server = new TestServer().Deliver(2);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: a enable qresync
            S: * ENABLED QRESYNC
            S: a OK Enable completed.
            C: b select inbox
            S: ...
            S: b OK {*}
            """);
        server.Remove(1);
        await transcript.PlayAsync("""
            C: c uid fetch 1:2 flags (changedsince 1 vanished)
            S: * 2 FETCH (UID 2 FLAGS (\Recent) MODSEQ (3))
            S: * VANISHED 1
            S: * 1 RECENT
            S: c OK Fetch completed.
            C: d uid fetch 1:2 flags (changedsince 3 vanished)
            S: * VANISHED (EARLIER) 1
            S: d OK Fetch completed.
            """);
    }
}
