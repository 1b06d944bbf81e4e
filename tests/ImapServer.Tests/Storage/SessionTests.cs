using Imap.Protocol;
using Imap.Storage;
using static ImapServer.Tests.Storage.StorageTexts;

namespace ImapServer.Tests.Storage;

public sealed class SessionTests : IDisposable
{
    private readonly TemporaryMail _mail = new();

    [Fact]
    public void Sync_TellsExpungesHighestFirst_ThenExists_ThenFlags()
    {
        IMailbox inbox = WithMessages(5);
        MailboxView session = inbox.OpenView(readOnly: false);
        inbox.Remove(2, 4);
        inbox.Append();
        inbox.Set(5, SystemFlags.Seen, "new");

        MailboxViewUpdate update = session.Sync(allowExpunges: true);

        Assert.Equal([4, 2], update.ExpungedSequenceNumbers);
        Assert.Equal("2,4", update.ExpungedUids.ToString());
        Assert.Equal(4, update.Exists);
        Assert.Equal(["new"], update.Keywords!);
        Assert.Equal((3, 5u), (update.Changed.Single().SequenceNumber, update.Changed.Single().Message.Uid));
        Assert.Equal([1u, 3u, 5u, 6u], session.Uids);
        AssertNothing(session.Sync(true));
    }

    [Fact]
    public void Sync_WithoutExpunges_HoldsOnlyThemBack()
    {
        IMailbox inbox = WithMessages(3);
        MailboxView session = inbox.OpenView(readOnly: true);
        inbox.Remove(1);
        inbox.Append();
        inbox.Set(3, SystemFlags.Seen);

        MailboxViewUpdate update = session.Sync(allowExpunges: false);

        Assert.Empty(update.ExpungedSequenceNumbers);
        Assert.Equal(4, update.Exists);
        Assert.Equal(3, update.Changed.Single().SequenceNumber);
        Assert.Equal(1, session.SequenceNumberOf(1));
        Assert.Equal([1], session.Sync(true).ExpungedSequenceNumbers);
        Assert.Equal(0, session.SequenceNumberOf(1));
        Assert.Equal(2, session.SequenceNumberOf(3));
    }

    [Fact]
    public void MarkKnown_KeepsSyncFromRepeatingTheOwnStore()
    {
        IMailbox inbox = WithMessages(2);
        MailboxView session = inbox.OpenView(readOnly: false);
        foreach (StoredMessage message in inbox.Store(Set(1, 2), FlagOperation.Add, Flags(SystemFlags.Seen)).Stored)
        {
            session.MarkKnown(message.Uid, message.ModSeq);
        }

        inbox.Set(2, SystemFlags.Flagged);

        Assert.Equal(2u, session.Sync(true).Changed.Single().Message.Uid);
    }

    [Fact]
    public void Recent_BelongsToTheFirstReadWriteSession()
    {
        IMailbox inbox = WithMessages(2);
        MailboxView examined = inbox.OpenView(readOnly: true);
        MailboxView first = inbox.OpenView(readOnly: false);
        MailboxView second = inbox.OpenView(readOnly: false);
        Assert.Equal((2, 2, 0), (examined.RecentCount, first.RecentCount, second.RecentCount));

        inbox.Append();

        Assert.Equal(1, second.Sync(true).Recent);
        Assert.Null(first.Sync(true).Recent);
        Assert.True(second.IsRecent(3));
        Assert.False(first.IsRecent(3));
        Assert.Equal(0, inbox.GetStatus().Recent);
        inbox.Remove(1);
        Assert.Equal(1, first.Sync(true).Recent);
        Assert.False(first.IsRecent(1));
        _mail.Restart();
        Assert.Equal(0, _mail.Inbox.OpenView(readOnly: false).RecentCount);
    }

    [Fact]
    public void Restore_AfterRestart_TellsExactlyWhatWasMissed()
    {
        IMailbox inbox = WithMessages(6);
        MailboxView session = inbox.OpenView(readOnly: false);
        inbox.Remove(2);
        session.Sync(allowExpunges: false);
        MailboxViewState state = session.SaveState();
        Assert.Equal([new UidRange(2, 2)], state.PendingExpunges!);
        Assert.Equal([new UidRange(1, 6)], state.Recent!);

        inbox.Remove(5);
        inbox.Set(6, SystemFlags.Answered, "later");
        inbox.Append();
        _mail.Deliver();
        _mail.Restart();
        MailboxView restored = _mail.Account.RestoreView(state);

        Assert.Equal([1u, 2u, 3u, 4u, 5u, 6u], restored.Uids);
        Assert.Equal(6, restored.RecentCount);
        MailboxViewUpdate update = restored.Sync(allowExpunges: true);
        Assert.Equal([5, 2], update.ExpungedSequenceNumbers);
        Assert.Equal(6, update.Exists);
        // 1, 3, 4 and 6 from before, 7 and 8 new.
        Assert.Null(update.Recent);
        Assert.Equal(6, restored.RecentCount);
        Assert.Equal(["later"], update.Keywords!);
        Assert.Equal((4, 6u), (update.Changed.Single().SequenceNumber, update.Changed.Single().Message.Uid));
        AssertNothing(restored.Sync(true));
    }

    [Fact]
    public void Restore_AfterRename_FindsTheMailbox()
    {
        IMailbox mailbox = _mail.Account.Create("A");
        mailbox.Append();
        MailboxViewState state = mailbox.OpenView(readOnly: true).SaveState();
        _mail.Account.Rename("A", "B");
        _mail.Restart();

        MailboxView session = _mail.Account.RestoreView(state);

        Assert.Equal("B", session.Mailbox.Name);
        Assert.True(session.ReadOnly);
        AssertNothing(session.Sync(true));
    }

    [Fact]
    public void SaveSession_TouchesNothing()
    {
        MailboxView session = WithMessages(1).OpenView(readOnly: false);
        _mail.Store.Dispose();

        Assert.Equal(2u, session.SaveState().UidNext);
    }

    [Fact]
    public void Sync_OfDeletedMailbox_SaysSo()
    {
        MailboxView session = _mail.Account.Create("A").OpenView(readOnly: true);
        _mail.Account.Delete("A");

        Assert.Equal(MailStoreError.NonExistent, Assert.Throws<MailStoreException>(() => session.Sync(true)).Error);
    }

    public void Dispose() => _mail.Dispose();

    private static void AssertNothing(MailboxViewUpdate update)
    {
        Assert.Empty(update.ExpungedSequenceNumbers);
        Assert.True(update.ExpungedUids.IsEmpty);
        Assert.Null(update.Exists);
        Assert.Null(update.Recent);
        Assert.Null(update.Keywords);
        Assert.Empty(update.Changed);
    }

    private IMailbox WithMessages(int count)
    {
        IMailbox inbox = _mail.Inbox;
        for (int i = 0; i < count; i++)
        {
            inbox.Append();
        }

        return inbox;
    }
}
