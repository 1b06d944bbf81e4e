using FsCheck.Xunit;
using Imap.Protocol;
using Imap.Storage;
using static ImapServer.Tests.Storage.StorageTexts;

namespace ImapServer.Tests.Storage;

/// <summary>Random schedules of changes and syncs, observed by clients that trust only the responses.</summary>
[Trait("Time", "Long")]
public sealed class SessionModelTests
{
    [Property(MaxTest = 30)]
    public void Client_ThatBelievesWhatItIsTold_KnowsTheMailbox(byte[] schedule)
    {
        using var mail = new TemporaryMail();
        var changes = new RandomChanges(mail);
        MailboxView session = mail.Inbox.OpenView(readOnly: false);
        var client = new BelievingClient(session);
        foreach (byte step in schedule)
        {
            changes.Run(step);
            if (step % 3 == 0)
            {
                client.Sync(session, allowExpunges: step % 2 == 0);
            }

            if (step % 7 == 0)
            {
                session = mail.Account.RestoreView(session.SaveState());
            }
        }

        client.Sync(session, allowExpunges: true);

        Assert.Equal(mail.Inbox.GetMessages(UidSet.FromRanges([new UidRange(1, uint.MaxValue)])).Select(m => (m.Uid, m.Flags)), client.Messages);
    }

    [Property(MaxTest = 30)]
    public void RestoredSession_IsToldWhatTheOneThatStayedIsTold(byte[] schedule)
    {
        using var mail = new TemporaryMail();
        var changes = new RandomChanges(mail);
        MailboxView stays = mail.Inbox.OpenView(readOnly: true);
        MailboxView leaves = mail.Inbox.OpenView(readOnly: true);
        foreach (byte step in schedule)
        {
            changes.Run(step);
            if (step % 5 == 0)
            {
                leaves = mail.Account.RestoreView(leaves.SaveState());
                Assert.Equal(stays.Uids, leaves.Uids);
                Assert.Equal(stays.RecentCount, leaves.RecentCount);
            }

            if (step % 3 == 0)
            {
                AssertSame(stays.Sync(step % 2 == 0), leaves.Sync(step % 2 == 0));
            }
        }
    }

    private static void AssertSame(MailboxViewUpdate one, MailboxViewUpdate other)
    {
        Assert.Equal(one.ExpungedSequenceNumbers, other.ExpungedSequenceNumbers);
        Assert.Equal(one.ExpungedUids.ToString(), other.ExpungedUids.ToString());
        Assert.Equal((one.Exists, one.Recent), (other.Exists, other.Recent));
        Assert.Equal(one.Keywords, other.Keywords);
        Assert.Equal(one.Changed, other.Changed);
    }

    private sealed class BelievingClient(MailboxView session)
    {
        private readonly List<(uint Uid, MessageFlags Flags)> _messages = [];
        private int _recent = session.RecentCount;

        public IEnumerable<(uint, MessageFlags)> Messages => _messages;

        public void Sync(MailboxView session, bool allowExpunges)
        {
            MailboxViewUpdate update = session.Sync(allowExpunges);
            Assert.True(allowExpunges || update.ExpungedSequenceNumbers.Count == 0);
            foreach (int number in update.ExpungedSequenceNumbers)
            {
                Assert.True(update.ExpungedUids.Contains(_messages[number - 1].Uid));
                _messages.RemoveAt(number - 1);
            }

            if (update.Exists is { } exists)
            {
                Assert.True(exists > _messages.Count);
                // The client's following FETCH: expunged messages have no answer.
                foreach (uint uid in session.Uids.Skip(_messages.Count).ToList())
                {
                    _messages.Add((uid, session.Mailbox.Message(uid)!.Flags));
                }
            }

            Assert.Equal(session.Count, _messages.Count);
            Assert.Equal(session.Uids, _messages.Select(m => m.Uid));
            _recent = update.Recent ?? _recent;
            Assert.Equal(session.RecentCount, _recent);
            foreach ((int number, StoredMessage message) in update.Changed)
            {
                Assert.Equal(message.Uid, _messages[number - 1].Uid);
                _messages[number - 1] = (message.Uid, message.Flags);
            }
        }
    }
}
