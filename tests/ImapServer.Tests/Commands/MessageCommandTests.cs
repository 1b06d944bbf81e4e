using Imap.Protocol;

namespace ImapServer.Tests.Commands;

public sealed class MessageCommandTests
{
    private const string Select = """
        C: s select inbox
        S: ...
        S: s OK [READ-WRITE] Select completed.

        """;

    [Fact]
    public async Task Fetch_ReadingABody_SetsSeenAndTellsIt()
    {
        await using TestServer server = new TestServer().Deliver(2);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: a fetch 1 body.peek[header.fields (subject)]
            S: * 1 FETCH (BODY[HEADER.FIELDS (subject)] {14}
            S: Subject: 1
            S:
            S: )
            S: a OK Fetch completed.
            C: b fetch 1 body[text]<1.3>
            S: * 1 FETCH (BODY[TEXT]<1> {3}
            S: ody FLAGS (\Seen \Recent))
            S: b OK Fetch completed.
            C: c fetch 1 (flags body[text]<100.3> body[2])
            S: * 1 FETCH (FLAGS (\Seen \Recent) BODY[TEXT]<100> {0}
            S: BODY[2] NIL)
            S: c OK Fetch completed.
            C: d uid fetch 2 rfc822.size
            S: * 2 FETCH (UID 2 RFC822.SIZE 41)
            S: d OK Fetch completed.
            C: e uid fetch 7,9:12 flags
            S: e OK Fetch completed.
            C: f fetch 3 flags
            S: f BAD Message 3 does not exist: the mailbox has 2.
            C: g fetch 2 envelope
            S: * 2 FETCH (ENVELOPE (NIL "2" ((NIL NIL "a" "example.org")) ((NIL NIL "a" "example.org")) ((NIL NIL "a" "example.org")) NIL NIL NIL NIL NIL))
            S: g OK Fetch completed.
            C: h fetch * (uid modseq)
            S: * OK [HIGHESTMODSEQ {*}] Mod-sequences are reported from now on.
            S: * 2 FETCH (UID 2 MODSEQ ({*}))
            S: h OK Fetch completed.
            """.Replace("S: BODY[2] NIL)", "S:  BODY[2] NIL)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Expunges_AreHeldBackInFetchStoreAndSearch()
    {
        await using TestServer server = new TestServer().Deliver(3);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C2: s select inbox
            S2: ...
            S2: s OK [READ-WRITE] Select completed.
            C2: a store 2 +flags.silent (\Deleted)
            S2: a OK Store completed.
            C2: b expunge
            S2: * 2 EXPUNGE
            S2: b OK Expunge completed.
            C: a fetch 1 flags
            S: * 1 FETCH (FLAGS (\Recent))
            S: a OK Fetch completed.
            C: b search all
            S: * SEARCH 1 3
            S: b OK [EXPUNGEISSUED] Search completed.
            C: c store 3 +flags (\Flagged)
            S: * 3 FETCH (FLAGS (\Flagged \Recent))
            S: c OK Store completed.
            C: d fetch 1:3 uid
            S: * 1 FETCH (UID 1)
            S: * 3 FETCH (UID 3)
            S: d NO [EXPUNGEISSUED] Some of the messages no longer exist.
            C: e store 2 flags (\Seen)
            S: e NO [EXPUNGEISSUED] Some of the messages no longer exist.
            C: f uid search all
            S: * SEARCH 1 3
            S: * 2 EXPUNGE
            S: * 2 RECENT
            S: f OK Search completed.
            """);
    }

    [Fact]
    public async Task Store_TellsItsOwnChangeOnce_AndAnothersOnNoop()
    {
        await using TestServer server = new TestServer().Deliver(2);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C2: s select inbox
            S2: ...
            S2: s OK [READ-WRITE] Select completed.
            C2: a uid store 1:2 flags (\Seen New)
            S2: * FLAGS (\Answered \Flagged \Deleted \Seen \Draft New)
            S2: * OK [PERMANENTFLAGS (\Answered \Flagged \Deleted \Seen \Draft New \*)] Any keyword can be added.
            S2: * 1 FETCH (UID 1 FLAGS (\Seen New))
            S2: * 2 FETCH (UID 2 FLAGS (\Seen New))
            S2: a OK Store completed.
            C2: b noop
            S2: b OK Noop completed.
            C: a store 1 +flags.silent (\Flagged)
            S: * FLAGS (\Answered \Flagged \Deleted \Seen \Draft New)
            S: * OK [PERMANENTFLAGS (\Answered \Flagged \Deleted \Seen \Draft New \*)] Any keyword can be added.
            S: * 1 FETCH (FLAGS (\Flagged \Seen New \Recent))
            S: * 2 FETCH (FLAGS (\Seen New \Recent))
            S: a OK Store completed.
            C: b store 1 -flags.silent \Flagged New
            S: b OK Store completed.
            C: c noop
            S: c OK Noop completed.
            C: d store 1 flags (\Foo)
            S: d BAD Expected \Seen, \Answered, \Flagged, \Deleted, \Draft or a keyword (column 18).
            """);
    }

    [Fact]
    public async Task Search_FindsWhatMatches()
    {
        await using TestServer server = new TestServer().Deliver(2).Deliver(1, new MessageFlags(SystemFlags.Seen, ["k"]));
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: a search charset utf-8 unseen subject {1+}
            C: 2
            S: * SEARCH 2
            S: a OK Search completed.
            C: b uid search or keyword k uid 1
            S: * SEARCH 1 3
            S: b OK Search completed.
            C: c search charset iso-8859-1 all
            S: c NO [BADCHARSET (US-ASCII UTF-8)] Search strings are in US-ASCII or UTF-8 here.
            C: d search 2:* on 7-Feb-2026 larger 1 not new
            S: * SEARCH 3
            S: d OK Search completed.
            C: e search 9
            S: e BAD Message 9 does not exist: the mailbox has 3.
            C: f search text nowhere
            S: * SEARCH
            S: f OK Search completed.
            C: g search modseq 1 1:2
            S: * OK [HIGHESTMODSEQ {*}] Mod-sequences are reported from now on.
            S: * SEARCH 1 2 (MODSEQ {*})
            S: g OK Search completed.
            """);
    }

    [Fact]
    public async Task CopyAndMove_TellTheNewUids()
    {
        await using TestServer server = new TestServer().Deliver(4);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: a copy 1 Box
            S: a NO [TRYCREATE] {*}
            C: b create Box
            S: b OK Create completed.
            C: c copy 1,3:4 Box
            S: c OK [COPYUID {validity} 1,3:4 1:3] Copy completed.
            C: d uid move 2:3 Box
            S: * OK [COPYUID {validity} 2:3 4:5] Moved.
            S: * 3 EXPUNGE
            S: * 2 EXPUNGE
            S: * 2 RECENT
            S: d OK Move completed.
            C: e uid copy 77 Box
            S: e OK Copy completed.
            C: f move 2 Nowhere
            S: f NO [TRYCREATE] {*}
            C: g enable qresync
            S: * ENABLED QRESYNC
            S: g OK Enable completed.
            """.Replace("S: * ENABLED QRESYNC", "S: * OK [HIGHESTMODSEQ {*}] {*}\nS: * ENABLED QRESYNC", StringComparison.Ordinal) + """

            C: h move 1 Box
            S: * OK [COPYUID {validity} 1 6] Moved.
            S: * VANISHED 1
            S: * 1 RECENT
            S: h OK [HIGHESTMODSEQ {*}] Move completed.
            """);
    }

    [Fact]
    public async Task ExpungeByUid_LeavesTheOthers_AndCloseSaysNothing()
    {
        await using TestServer server = new TestServer().Deliver(3);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: a store 1:2 +flags.silent (\Deleted)
            S: a OK Store completed.
            C: b uid expunge 2:3
            S: * 2 EXPUNGE
            S: * 2 RECENT
            S: b OK Expunge completed.
            C: c close
            S: c OK Close completed.
            C: d status inbox (messages)
            S: * STATUS INBOX (MESSAGES 1)
            S: d OK Status completed.
            C: e select inbox
            S: ...
            S: e OK {*}
            C: f unselect
            S: f OK Unselect completed.
            C: g select inbox
            S: ...
            S: g OK {*}
            C: h select nowhere
            S: * OK [CLOSED] The mailbox before is closed.
            S: h NO [NONEXISTENT] {*}
            C: i expunge
            S: i BAD EXPUNGE needs an open mailbox: SELECT one first.
            """);
    }

    [Fact]
    public async Task Pipelined_CommandsAreAnsweredInOrder()
    {
        await using TestServer server = new TestServer().Deliver(1);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: a select inbox
            C: b fetch 1 uid
            C: c idle
            C: done
            C: d logout
            S: ...
            S: a OK {*}
            S: * 1 FETCH (UID 1)
            S: b OK Fetch completed.
            S: + idling
            S: c OK Idle completed.
            S: * BYE Logging out.
            S: d OK Logout completed.
            """);
    }
}
