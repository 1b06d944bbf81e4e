using Imap.Protocol;
using Imap.Storage;

namespace ImapServer.Tests.Storage;

public sealed class RestoreRefusalTests : IDisposable
{
    private readonly TemporaryMail _mail = new();
    private readonly MailboxViewState _state;

    public RestoreRefusalTests()
    {
        IMailbox inbox = _mail.Inbox;
        for (int i = 0; i < 4; i++)
        {
            inbox.Append();
        }

        MailboxView session = inbox.OpenView(readOnly: false);
        inbox.Remove(2);
        session.Sync(allowExpunges: false);
        _state = session.SaveState();
    }

    [Fact]
    public void UntouchedState_IsAccepted() => Assert.Equal(4, _mail.Account.RestoreView(_state).Count);

    [Fact]
    public void UnknownMailbox_IsRefused()
    {
        _state.MailboxId++;
        AssertRefused("deleted");
    }

    [Fact]
    public void DeletedMailbox_IsRefused()
    {
        IMailbox mailbox = _mail.Account.Create("A");
        MailboxViewState state = mailbox.OpenView(readOnly: true).SaveState();
        _mail.Account.Delete("A");
        _mail.Account.Create("A");

        MailStoreException e = Assert.Throws<MailStoreException>(() => _mail.Account.RestoreView(state));

        Assert.Equal(MailStoreError.StateRefused, e.Error);
        Assert.Contains("deleted", e.Message);
    }

    [Fact]
    public void RemovedFolder_IsRefused()
    {
        IMailbox mailbox = _mail.Account.Create("A");
        MailboxViewState state = mailbox.OpenView(readOnly: true).SaveState();
        Directory.Delete(Path.Combine(_mail.Folder, ".A"), recursive: true);

        Assert.Contains("deleted", Assert.Throws<MailStoreException>(() => _mail.Account.RestoreView(state)).Message);
    }

    [Fact]
    public void OtherUidValidity_IsRefused()
    {
        _state.UidValidity--;
        AssertRefused("UIDVALIDITY");
    }

    [Fact]
    public void UidNextAboveTheMailbox_IsRefused()
    {
        _state.UidNext++;
        AssertRefused("UIDNEXT 6 is above that of INBOX, 5");
    }

    [Fact]
    public void UidNextZero_IsRefused()
    {
        _state.UidNext = 0;
        AssertRefused("UIDNEXT is 0");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(ulong.MaxValue / 2)]
    public void ModSeqAboveTheMailbox_IsRefused(ulong more)
    {
        _state.ModSeq += more;
        AssertRefused("mod-sequence");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 2)]
    [InlineData(1, 5)]
    [InlineData(1, uint.MaxValue)]
    [InlineData(uint.MaxValue, uint.MaxValue)]
    public void MalformedRange_IsRefused(uint first, uint last)
    {
        _state.Recent = [new UidRange(first, last)];
        AssertRefused("recent messages");
        _state.Recent = null;
        _state.PendingExpunges = [new UidRange(first, last)];
        AssertRefused("pending expunges");
    }

    [Fact]
    public void RangesNotAscending_AreRefused()
    {
        _state.Recent = [new UidRange(1, 2), new UidRange(2, 3)];
        AssertRefused("2:3");
    }

    [Fact]
    public void PendingExpungeOfALiveMessage_IsRefused()
    {
        _state.PendingExpunges = [new UidRange(2, 3)];
        AssertRefused("2:3");
    }

    [Fact]
    public void PendingExpungeOfTheFuture_IsRefused()
    {
        _mail.Inbox.Remove(3);
        _state.PendingExpunges = [new UidRange(2, 3)];
        AssertRefused("2:3");
    }

    [Fact]
    public void RecentOfGoneMessages_IsClippedAgainstTheView()
    {
        _mail.Inbox.Remove(1, 3);
        _state.Recent = [new UidRange(1, 4)];
        MailboxView session = _mail.Account.RestoreView(_state);
        Assert.Equal(4, session.RecentCount);

        Assert.Equal(1, session.Sync(allowExpunges: true).Recent);
    }

    public void Dispose() => _mail.Dispose();

    private void AssertRefused(string reason)
    {
        MailStoreException e = Assert.Throws<MailStoreException>(() => _mail.Account.RestoreView(_state));
        Assert.Equal(MailStoreError.StateRefused, e.Error);
        Assert.Contains(reason, e.Message);
    }
}
