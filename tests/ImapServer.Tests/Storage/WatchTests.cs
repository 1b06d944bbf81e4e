using Imap.Protocol;
using Imap.Storage;
using static ImapServer.Tests.Storage.StorageTexts;

namespace ImapServer.Tests.Storage;

public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TemporaryMail _mail = new();

    [Fact]
    public void Delivery_RaisesChanged()
    {
        using var changes = new ChangeCounter(_mail.Inbox);
        using IDisposable watch = _mail.Inbox.Watch();

        _mail.Deliver();
        changes.WaitFor(1);
        _mail.Deliver();
        changes.WaitFor(2);
    }

    [Fact]
    public void OutsideFlagChangeAndDelete_RaiseChanged()
    {
        string name = _mail.Deliver();
        _ = _mail.Inbox.GetUids();
        using var changes = new ChangeCounter(_mail.Inbox);
        using IDisposable watch = _mail.Inbox.Watch();

        _mail.SetLetters(name, "S");
        changes.WaitFor(1);
        File.Delete(_mail.FileOf(name));
        changes.WaitFor(2);
    }

    [Fact]
    public void MailboxMadeLaterAndRenamed_IsWatchedStill()
    {
        using IDisposable first = _mail.Inbox.Watch();
        IMailbox mailbox = _mail.Account.Create("A.B");
        using var changes = new ChangeCounter(mailbox);
        using IDisposable watch = mailbox.Watch();

        _mail.Deliver(mailbox: ".A.B");
        changes.WaitFor(1);
        _mail.Account.Rename("A", "C");
        _mail.Deliver(mailbox: ".C.B");
        changes.WaitFor(2);
        Directory.Delete(Path.Combine(_mail.Folder, ".C.B"), recursive: true);
        changes.WaitUntil(() => mailbox.IsDeleted);
    }

    [Fact]
    public void Watch_EndsWithItsLastHolder()
    {
        using var changes = new ChangeCounter(_mail.Inbox);
        IDisposable one = _mail.Inbox.Watch();
        IDisposable two = _mail.Inbox.Watch();
        one.Dispose();
        one.Dispose();
        _mail.Deliver();
        changes.WaitFor(1);

        two.Dispose();
        // A check that has already begun may still find the new file.
        Thread.Sleep(300);
        _mail.Deliver();
        Thread.Sleep(50);
        Assert.Equal(1, changes.Count);
        Assert.Equal(2, _mail.Inbox.GetStatus().Messages);
        Assert.Equal(2, changes.Count);
    }

    [Fact]
    public async Task OutsideChange_BehindManyOfOurOwn_IsNotMissed()
    {
        IMailbox inbox = _mail.Inbox;
        string name = _mail.Deliver();
        inbox.Append();
        using IDisposable watch = inbox.Watch();
        for (int round = 0; round < 20; round++)
        {
            string letters = round % 2 == 0 ? "S" : "";
            Task outside = Task.Run(() => _mail.SetLetters(name, letters), TestContext.Current.CancellationToken);
            for (int i = 0; i < 30; i++)
            {
                inbox.Store(Set(2), i % 2 == 0 ? FlagOperation.Add : FlagOperation.Remove, Flags(SystemFlags.Flagged));
            }

            await outside;
            SystemFlags expected = round % 2 == 0 ? SystemFlags.Seen : SystemFlags.None;
            Assert.True(SpinWait.SpinUntil(() => inbox.Message(1)!.Flags.System == expected, Patience));
        }
    }

    public void Dispose() => _mail.Dispose();

    private sealed class ChangeCounter : IDisposable
    {
        private readonly IMailbox _mailbox;
        private int _count;

        public ChangeCounter(IMailbox mailbox)
        {
            _mailbox = mailbox;
            _mailbox.Changed += Count1;
        }

        public int Count => Volatile.Read(ref _count);

        public void WaitFor(int count) => WaitUntil(() => Count >= count);

        public void WaitUntil(Func<bool> condition) => Assert.True(SpinWait.SpinUntil(condition, Patience), $"{Count} changes");

        public void Dispose() => _mailbox.Changed -= Count1;

        private void Count1() => Interlocked.Increment(ref _count);
    }
}
