using System.Collections.Immutable;
using Imap.Mail;
using Imap.Protocol;
using Imap.Server.Searching;
using Imap.Storage;
using ImapServer.Tests.Messages;
using static Imap.Protocol.SearchKey;

namespace ImapServer.Tests.Searching;

public sealed class MessageMatcherTests
{
    private const string Mail = """
        Date: Tue, 3 Mar 2026 23:30:00 -0800
        From: =?utf-8?q?J=C3=B6rg_M=C3=BCller?= <joerg@example.org>
        Subject: =?utf-8?b?R3LDvMOfZSBhdXMg?= =?utf-8?b?S8O2bG4=?=
        X-Empty:
        X-Folded: one
          two
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        Das Caf=E9 ist ge=
        schlossen.
        --b
        Content-Type: text/html; charset=koi8-r
        Content-Transfer-Encoding: base64

        PGI+8NLJ18XUPC9iPg==
        --b
        Content-Type: application/pdf
        Content-Transfer-Encoding: 7bit

        hidden
        --b
        Content-Type: message/rfc822

        Subject: nested =?us-ascii?q?subject?=

        =?utf-8?q?raw?= in text
        --b--
        """;

    public static TheoryData<string, SearchKey, bool> ContentKeys => new()
    {
        { "header decoded", new Header("subject", "grüße AUS köln"), true },
        { "header encoded form", new Header("Subject", "=?utf-8"), false },
        { "header other", new Header("Subject", "Jörg"), false },
        { "header from", new Header("From", "MÜLLER"), true },
        { "address decoded", new Address("FROM", "MÜLLER"), true },
        { "header unfolded", new Header("X-Folded", "one  two"), true },
        { "header present", new Header("X-Empty", ""), true },
        { "header absent", new Header("Cc", ""), false },
        { "header value of empty", new Header("X-Empty", "x"), false },
        { "body quoted-printable", new Body("CAFÉ ist geschlossen"), true },
        { "body base64 koi8-r html", new Body("<b>ПРИВЕТ"), true },
        { "body attachment", new Body("hidden"), false },
        { "body nested header", new Body("nested SUBJECT"), true },
        { "body nested text", new Body("=?utf-8?q?raw?="), true },
        { "body not header", new Body("Köln"), false },
        { "text header", new Text("köln"), true },
        { "text field name", new Text("subject: grüße"), true },
        { "text body", new Text("привет"), true },
        { "text nothing", new Text("zebra"), false },
        { "sent on", new SentDate(DateComparison.On, new DateOnly(2026, 3, 3)), true },
        { "sent on in UTC", new SentDate(DateComparison.On, new DateOnly(2026, 3, 4)), false },
        { "sent before", new SentDate(DateComparison.Before, new DateOnly(2026, 3, 3)), false },
        { "sent before next", new SentDate(DateComparison.Before, new DateOnly(2026, 3, 4)), true },
        { "sent since", new SentDate(DateComparison.Since, new DateOnly(2026, 3, 3)), true },
        { "sent since next", new SentDate(DateComparison.Since, new DateOnly(2026, 3, 4)), false },
    };

    public static TheoryData<string, SearchKey, bool> IndexKeys => new()
    {
        { "all", new All(), true },
        { "and of nothing", new And([]), true },
        { "uid", new Uid(UidSet.FromUids([5, 7])), true },
        { "other uid", new Uid(UidSet.FromUids([5, 8])), false },
        { "flag", new Flag(SystemFlags.Seen), true },
        { "other flag", new Flag(SystemFlags.Draft), false },
        { "keyword", new Keyword("TODO"), true },
        { "other keyword", new Keyword("tod"), false },
        { "recent", new Recent(), true },
        { "internal on, in its own zone", new InternalDate(DateComparison.On, new DateOnly(2026, 3, 5)), true },
        { "internal before", new InternalDate(DateComparison.Before, new DateOnly(2026, 3, 5)), false },
        { "internal since", new InternalDate(DateComparison.Since, new DateOnly(2026, 3, 5)), true },
        { "larger", new Larger(99), true },
        { "larger equal", new Larger(100), false },
        { "smaller", new Smaller(101), true },
        { "smaller equal", new Smaller(100), false },
        { "modseq", new ModSeq(40), true },
        { "modseq above", new ModSeq(41), false },
        { "not", new Not(new All()), false },
        { "or decides first", new Or(new Body("x"), new All()), true },
        { "and decides first", new And([new Body("x"), new Text("y"), new Not(new Recent())]), false },
        { "not and", new Not(new And([new Body("x"), new Flag(SystemFlags.Draft)])), true },
        { "nested or", new And([new Or(new Text("x"), new Uid(UidSet.FromUids([7]))), new Recent()]), true },
    };

    private static StoredMessage Stored { get; } = new(
        7,
        new MessageFlags(SystemFlags.Seen | SystemFlags.Flagged, ImmutableArray.Create("$Forwarded", "todo")),
        40,
        new DateTimeOffset(2026, 3, 5, 0, 15, 0, TimeSpan.FromHours(9)),
        100);

    [Theory]
    [MemberData(nameof(ContentKeys))]
    public void Matches_ContentKey(string name, SearchKey key, bool expected)
    {
        var candidate = new SearchCandidate(Stored, recent: false, () => Messages.Wire.Message(Mail));

        Assert.True(expected == new MessageMatcher(key).Matches(candidate), name);
        Assert.True(expected != new MessageMatcher(new Not(key)).Matches(candidate), "not " + name);
    }

    [Theory]
    [MemberData(nameof(IndexKeys))]
    public void Matches_IndexKey_LoadsNothing(string name, SearchKey key, bool expected)
    {
        var candidate = new SearchCandidate(Stored, recent: true, () => throw new InvalidOperationException("Loaded for " + name));

        Assert.True(expected == new MessageMatcher(key).Matches(candidate), name);
    }

    [Fact]
    public void Matches_TwoContentKeys_LoadsOnce()
    {
        int loads = 0;
        MessageContent Load()
        {
            loads++;
            return Messages.Wire.Message(Mail);
        }

        Assert.True(new MessageMatcher(new And([new Body("café"), new Header("From", "jörg")])).Matches(new SearchCandidate(Stored, false, Load)));
        Assert.Equal(1, loads);
    }

    [Fact]
    public void Matches_MessageGone_IsNoMatch()
    {
        var matcher = new MessageMatcher(new Not(new Body("zebra")));

        Assert.False(matcher.Matches(new SearchCandidate(Stored, false, () => null)));
    }

    [Fact]
    public void Needs_AreFoundInDepth()
    {
        var plain = new MessageMatcher(new Not(new Or(new All(), new And([new Recent()]))));
        var needy = new MessageMatcher(new And([new Not(new Or(new All(), new Larger(1))), new Or(new ModSeq(1), new All())]));

        Assert.False(plain.NeedsSize);
        Assert.False(plain.HasModSeq);
        Assert.True(needy.NeedsSize);
        Assert.True(needy.HasModSeq);
    }
}
