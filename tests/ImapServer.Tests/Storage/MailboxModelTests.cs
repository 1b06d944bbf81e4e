using FsCheck.Xunit;
using ImapServer.Storage;

namespace ImapServer.Tests.Storage;

/// <summary>The laws of UIDs and mod-sequences under random changes by the server and by others.</summary>
[Trait("Time", "Long")]
public sealed class MailboxModelTests
{
    private static readonly UidSet Everything = UidSet.FromRanges([new UidRange(1, uint.MaxValue)]);

    [Property(MaxTest = 30)]
    public void Changes_AddedToAnEarlierState_GiveTheStateNow(byte[] schedule)
    {
        using var mail = new TemporaryMail();
        var changes = new RandomChanges(mail);
        List<Snapshot> history = [Snapshot.Of(mail.Inbox)];
        foreach (byte step in schedule)
        {
            changes.Run(step);
            if (step % 11 == 0)
            {
                mail.Restart();
            }

            Snapshot now = Snapshot.Of(mail.Inbox);
            AssertGrows(history[^1], now);
            foreach (Snapshot before in history)
            {
                AssertLeadsTo(before, now, mail.Inbox.GetChanges(before.ModSeq, before.UidNext));
            }

            history.Add(now);
        }
    }

    private static void AssertGrows(Snapshot before, Snapshot now)
    {
        bool same = before.Messages.SequenceEqual(now.Messages);
        Assert.Equal(same, before.ModSeq == now.ModSeq);
        Assert.True(now.ModSeq >= before.ModSeq);
        Assert.True(now.UidNext >= before.UidNext);
        Assert.Equal(before.UidValidity, now.UidValidity);
        Assert.Equal(now.Messages.Select(m => m.Uid).Order(), now.Messages.Select(m => m.Uid));
        Assert.All(now.Messages, m => Assert.True(m.Uid < now.UidNext && m.ModSeq <= now.ModSeq));
        // Never reused: a message below the old UIDNEXT was there before.
        Assert.Subset(before.Messages.Select(m => m.Uid).ToHashSet(), now.Messages.Select(m => m.Uid).Where(uid => uid < before.UidNext).ToHashSet());
        Assert.All(now.Messages.Except(before.Messages), m => Assert.True(m.ModSeq > before.ModSeq));
    }

    private static void AssertLeadsTo(Snapshot before, Snapshot now, MailboxChanges changes)
    {
        Dictionary<uint, StoredMessage> messages = before.Messages.ToDictionary(m => m.Uid);
        foreach (uint uid in changes.Expunged)
        {
            Assert.True(messages.Remove(uid));
        }

        foreach (StoredMessage message in changes.Changed)
        {
            Assert.True(messages.ContainsKey(message.Uid));
            messages[message.Uid] = message;
        }

        Assert.Equal(now.Messages.Where(m => m.Uid < before.UidNext), messages.Values.OrderBy(m => m.Uid));
        Assert.Equal(now.Messages.Where(m => m.Uid >= before.UidNext).Select(m => m.Uid), changes.Arrived);
        Assert.Equal((now.ModSeq, now.UidNext), (changes.HighestModSeq, changes.UidNext));
    }

    private sealed record Snapshot(ulong ModSeq, uint UidNext, uint UidValidity, IReadOnlyList<StoredMessage> Messages)
    {
        public static Snapshot Of(IMailbox mailbox)
        {
            MailboxStatus status = mailbox.GetStatus();
            return new Snapshot(status.HighestModSeq, status.UidNext, status.UidValidity, mailbox.GetMessages(Everything, sizes: true));
        }
    }
}
