using Imap.Server.Commands.Mailboxes;

namespace ImapServer.Tests.Commands;

public sealed class MailboxCommandTests
{
    [Fact]
    public async Task CreateListRenameDelete_TellWhatIsThere()
    {
        await using var server = new TestServer();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: a create Work.2026
            S: a OK Create completed.
            C: b create Work.2026
            S: b NO [ALREADYEXISTS] {*}
            C: c list "" *
            S: * LIST (\HasNoChildren) "." INBOX
            S: * LIST ({*}\HasChildren) "." Work
            S: * LIST (\HasNoChildren) "." Work.2026
            S: c OK List completed.
            C: d list "" %
            S: * LIST (\HasNoChildren) "." INBOX
            S: * LIST ({*}\HasChildren) "." Work
            S: d OK List completed.
            C: e list Work. %
            S: * LIST (\HasNoChildren) "." Work.2026
            S: e OK List completed.
            C: f list "" ""
            S: * LIST (\Noselect) "." ""
            S: f OK List completed.
            C: g list "" inbox
            S: * LIST (\HasNoChildren) "." INBOX
            S: g OK List completed.
            C: h rename Work.2026 "Old Work"
            S: h OK Rename completed.
            C: i list "" "*Work*"
            S: ...
            S: * LIST (\HasNoChildren) "." "Old Work"
            S: ...
            S: i OK List completed.
            C: j rename Nothing Something
            S: j NO [NONEXISTENT] {*}
            C: k delete "Old Work"
            S: k OK Delete completed.
            C: l delete "Old Work"
            S: l NO [NONEXISTENT] {*}
            C: m delete inbox
            S: m NO [CANNOT] {*}
            C: n namespace
            S: * NAMESPACE (("" ".")) NIL NIL
            S: n OK Namespace completed.
            """);
    }

    [Fact]
    public async Task Subscriptions_ShowParentsOfWhatIsSubscribed()
    {
        await using var server = new TestServer();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: a create Work.2026
            S: a OK Create completed.
            C: b subscribe Work.2026
            S: b OK Subscribe completed.
            C: c lsub "" %
            S: * LSUB (\Noselect) "." Work
            S: c OK Lsub completed.
            C: d lsub "" *
            S: * LSUB () "." Work.2026
            S: d OK Lsub completed.
            C: e unsubscribe Work.2026
            S: e OK Unsubscribe completed.
            C: f lsub "" *
            S: f OK Lsub completed.
            """);
    }

    [Theory]
    [InlineData("", "*", "a.b", true)]
    [InlineData("", "%", "a.b", false)]
    [InlineData("", "%.%", "a.b", true)]
    [InlineData("", "%.b%", "aa.bcd", true)]
    [InlineData("", "*b*d", "abcbd", true)]
    [InlineData("", "%b", "aab.b", false)]
    [InlineData("", "*%b", "aab.b", true)]
    [InlineData("a.", "%", "a.b", true)]
    [InlineData("", "inbox", "INBOX", true)]
    [InlineData("", "a", "ab", false)]
    [InlineData("", "*.*.*.*.*.*.*.*.*x", "a.b.c.d.e.f.g.h.i.j.k", false)]
    public void ListPattern_Matches(string reference, string pattern, string name, bool expected) =>
        Assert.Equal(expected, new ListPattern(reference, pattern).Matches(name));

    [Fact]
    public async Task AppendAndStatus_TellTheFigures()
    {
        await using var server = new TestServer();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: a status inbox (messages recent uidnext uidvalidity unseen)
            S: * STATUS INBOX (MESSAGES 0 RECENT 0 UIDNEXT 1 UIDVALIDITY {validity} UNSEEN 0)
            S: a OK Status completed.
            C: b append inbox (\Seen $Mine) " 7-Feb-1994 22:43:04 -0800" {15}
            S: + Ready for the literal.
            C: Subject: x
            C:
            C: y
            S: b OK [APPENDUID {validity} 1] Append completed.
            C: c append inbox {15+}
            C: Subject: x
            C:
            C: y
            S: c OK [APPENDUID {validity} 2] Append completed.
            C: d append Nowhere {1+}
            C: x
            S: d NO [TRYCREATE] {*}
            C: e append inbox {0+}
            C:
            S: e NO [CANNOT] The message is empty.
            C: f status INBOX (UNSEEN MESSAGES UIDNEXT)
            S: * STATUS INBOX (UNSEEN 1 MESSAGES 2 UIDNEXT 3)
            S: f OK Status completed.
            C: g examine inbox
            S: * FLAGS (\Answered \Flagged \Deleted \Seen \Draft $Mine)
            S: * OK [PERMANENTFLAGS ()] No flag can be changed.
            S: * 2 EXISTS
            S: * 2 RECENT
            S: * OK [UNSEEN 2] The first unseen message.
            S: * OK [UIDVALIDITY {validity}] UIDs are valid.
            S: * OK [UIDNEXT 3] The next UID.
            S: * OK [HIGHESTMODSEQ {*}] The highest mod-sequence.
            S: g OK [READ-ONLY] Examine completed.
            C: h fetch 1 (flags internaldate rfc822.size)
            S: * 1 FETCH (FLAGS (\Seen $Mine \Recent) INTERNALDATE " 7-Feb-1994 22:43:04 -0800" RFC822.SIZE 15)
            S: h OK Fetch completed.
            C: i store 1 +flags (\Deleted)
            S: i NO [READ-ONLY] The mailbox is open read-only.
            C: j expunge
            S: j NO [READ-ONLY] The mailbox is open read-only.
            C: k close
            S: k OK Close completed.
            C: l status Nowhere (messages)
            S: l NO [NONEXISTENT] {*}
            C: m status inbox (foo)
            S: m BAD Expected MESSAGES, RECENT, UIDNEXT, UIDVALIDITY, UNSEEN or HIGHESTMODSEQ (column 17).
            """);
    }

    [Fact]
    public async Task Delete_OfAnOpenMailbox_EndsOtherSessionsAndUnselectsTheOwn()
    {
        await using var server = new TestServer();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: a create Box
            S: a OK Create completed.
            C: b select Box
            S: ...
            S: b OK {*}
            C2: a select Box
            S2: ...
            S2: a OK {*}
            C3: a select Box
            S3: ...
            S3: a OK {*}
            C3: b idle
            S3: + idling
            C: c delete Box
            S: c OK Delete completed.
            C: d check
            S: d BAD CHECK needs an open mailbox: SELECT one first.
            C2: b noop
            S2: b OK Noop completed.
            S2: * BYE The mailbox that you have open was deleted.
            S2: <closed>
            S3: * BYE The mailbox that you have open was deleted.
            S3: <closed>
            """);
    }
}
