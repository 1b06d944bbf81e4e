using Imap.Mail;
using Imap.Protocol;
using Imap.Server.Searching;
using Imap.Storage;
using ImapServer.Demo;
using ImapServer.Tests.Storage;

namespace ImapServer.Tests.Demo;

/// <summary>The demo mail in the real store: written, read back, and searched.</summary>
public sealed class StoredDemoTests : IDisposable
{
    private readonly TemporaryMail _mail = new();

    public StoredDemoTests() => DemoMailbox.CreateIfEmpty(_mail.Account);

    public static TheoryData<string, SearchKey, int> Searches => new()
    {
        { "kiln thread", new SearchKey.Header("Subject", "a kiln of our own"), 8 },
        { "Japanese subject", new SearchKey.Header("Subject", "展覧会"), 1 },
        { "Russian text in two charsets, and a name in a digest", new SearchKey.Body("ДМИТРИЙ"), 3 },
        { "text within a forward of a forward", new SearchKey.Body("peeping from the ash tree"), 1 },
        { "large", new SearchKey.Larger(300_000), 1 },
        { "open day, unseen", new SearchKey.And([new SearchKey.Text("open day"), new SearchKey.Keyword("todo"), new SearchKey.Not(new SearchKey.Flag(SystemFlags.Seen))]), 2 },
        { "this week", new SearchKey.SentDate(SearchKey.DateComparison.Since, new DateOnly(2026, 6, 5)), 8 },
    };

    public void Dispose() => _mail.Dispose();

    [Fact]
    public void CreateIfEmpty_Twice_AddsNothing()
    {
        int before = _mail.Inbox.GetUids().Count;

        DemoMailbox.CreateIfEmpty(_mail.Account);

        Assert.Equal(before, _mail.Inbox.GetUids().Count);
    }

    [Fact]
    public void ReadMessage_GivesTheOctetsBack()
    {
        foreach (IGrouping<string, DemoMail> group in DemoMailbox.All().GroupBy(mail => mail.Mailbox))
        {
            IMailbox mailbox = _mail.Account.Open(group.Key);
            DemoMail[] expected = [.. group.OrderBy(mail => mail.Received)];
            IReadOnlyList<StoredMessage> stored = mailbox.GetMessages(UidSet.FromUids(mailbox.GetUids()), sizes: true);
            Assert.Equal(expected.Length, stored.Count);
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.Equal(expected[i].Octets, mailbox.ReadMessage(stored[i].Uid));
                Assert.Equal(expected[i].Flags, stored[i].Flags);
                Assert.Equal(expected[i].Received, stored[i].InternalDate);
                Assert.Equal(expected[i].Octets.Length, stored[i].Size);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public void Matches_Inbox(string name, SearchKey key, int expected)
    {
        var matcher = new MessageMatcher(key);
        IMailbox inbox = _mail.Inbox;
        int found = inbox.GetMessages(UidSet.FromUids(inbox.GetUids()), matcher.NeedsSize)
            .Count(stored => matcher.Matches(new SearchCandidate(stored, recent: false, () => Load(inbox, stored.Uid))));

        Assert.True(expected == found, $"{name}: {found} instead of {expected}.");
    }

    private static MessageContent? Load(IMailbox mailbox, uint uid) =>
        mailbox.ReadMessage(uid) is byte[] octets ? MessageContent.Parse(octets) : null;
}
