using Imap.Protocol;
using Imap.Storage;
using Imap.Storage.Maildir;

namespace ImapServer.Tests.Storage;

[Trait("Time", "Long")]
public sealed class ScanTests : IDisposable
{
    private readonly TemporaryMail _mail = new();

    [Fact]
    public void Delivery_WhileOpen_GetsNextUidAndMovesToCur()
    {
        IMailbox inbox = _mail.Inbox;
        Assert.Equal(0, inbox.GetStatus().Messages);
        ulong before = inbox.ModSeq;

        string name = _mail.Deliver();

        Assert.Equal([1u], inbox.GetUids());
        Assert.EndsWith(":2,", _mail.FileOf(name));
        Assert.True(inbox.Message(1)!.ModSeq > before);
        Assert.Equal(2u, inbox.GetStatus().UidNext);
    }

    [Fact]
    public void Deliveries_FoundTogether_AreOrderedByTimeInName()
    {
        _mail.Deliver("b\n", "1700000009.M2P1.host");
        _mail.Deliver("a\n", "1700000009.M1P1.host");
        _mail.Deliver("c\n", "1700000010.M0P1.host");

        IMailbox inbox = _mail.Inbox;

        Assert.Equal(["a\r\n", "b\r\n", "c\r\n"], inbox.GetUids().Select(inbox.Read));
    }

    [Fact]
    public void OutsideRename_RightAfterOwnChange_IsSeenAtOnce()
    {
        IMailbox inbox = _mail.Inbox;
        string name = _mail.Deliver();
        _ = inbox.GetUids();
        for (int i = 0; i < 200; i++)
        {
            inbox.Append();
            string letters = i % 2 == 0 ? "S" : "";
            _mail.SetLetters(name, letters);
            Assert.Equal(i % 2 == 0 ? SystemFlags.Seen : SystemFlags.None, inbox.Message(1)!.Flags.System);
        }
    }

    [Fact]
    public void OutsideDelete_IsExpungedWithModSeq()
    {
        IMailbox inbox = _mail.Inbox;
        string name = _mail.Deliver();
        ulong before = inbox.ModSeq;

        File.Delete(_mail.FileOf(name));

        MailboxChanges changes = inbox.GetChanges(before, 2);
        Assert.Equal("1", changes.Expunged.ToString());
        Assert.True(changes.HighestModSeq > before);
    }

    [Fact]
    public void UnknownLetters_AreKeptInAsciiOrder()
    {
        IMailbox inbox = _mail.Inbox;
        string name = _mail.Deliver();
        _ = inbox.GetUids();
        _mail.SetLetters(name, "PSab");

        inbox.Store(StorageTexts.Set(1), FlagOperation.Add, StorageTexts.Flags(SystemFlags.Flagged | SystemFlags.Draft));

        Assert.EndsWith(":2,DFPSab", _mail.FileOf(name));
        Assert.Equal(SystemFlags.Seen | SystemFlags.Flagged | SystemFlags.Draft, inbox.Message(1)!.Flags.System);
    }

    [Theory]
    [InlineData("a\nb\n", "a\r\nb\r\n")]
    [InlineData("a\r\nb\r\n", "a\r\nb\r\n")]
    [InlineData("a\r\nb\nc", "a\r\nb\r\nc")]
    [InlineData("\n\n", "\r\n\r\n")]
    [InlineData("", "")]
    [InlineData("a\rb\r\r\n", "a\rb\r\r\n")]
    public void LineEnds_AreServedAsCrLfWithThatSize(string stored, string served)
    {
        IMailbox inbox = _mail.Inbox;
        _mail.Deliver(stored);
        uint appended = inbox.Append(stored);

        Assert.Equal(served, inbox.Read(1));
        Assert.Equal(served, inbox.Read(appended));
        Assert.Equal([served.Length, served.Length], inbox.GetMessages(StorageTexts.Set(1, 2), sizes: true).Select(m => m.Size));
        Assert.Equal(stored, File.ReadAllText(Directory.GetFiles(Path.Combine(_mail.Folder, "cur"), "*,S=*").Single()));
    }

    [Fact]
    public void SizeInName_Wrong_IsNotTold()
    {
        _mail.Deliver("text\n", "1700000001.M1P1.host,S=5,W=77");
        _mail.Deliver("text\n", "1700000002.M1P1.host,S=99999999999999999999,W=x");

        Assert.Equal([6L, 6L], _mail.Inbox.GetMessages(StorageTexts.Set(1, 2), sizes: true).Select(m => m.Size));
    }

    [Fact]
    public void ExistingMaildir_WithOddFiles_IsServedAndLeftAlone()
    {
        string folder = Path.Combine(_mail.Root, "bert");
        Directory.CreateDirectory(Path.Combine(folder, "cur"));
        Directory.CreateDirectory(Path.Combine(folder, "cur", "folder"));
        Directory.CreateDirectory(Path.Combine(folder, ".Archive.2020"));
        File.WriteAllText(Path.Combine(folder, "dovecot-uidlist"), "3 V1 N1");
        File.WriteAllText(Path.Combine(folder, "cur", ".nfs0001"), "");
        File.WriteAllText(Path.Combine(folder, "cur", "odd name without info"), "x\n");
        File.WriteAllText(Path.Combine(folder, "cur", "1600000000.1.h:2,RS"), "y\n");
        File.SetLastWriteTimeUtc(Path.Combine(folder, "cur", "odd name without info"), DateTime.UnixEpoch.AddDays(1));

        IMailAccount account = _mail.Store.OpenAccount("bert");
        IMailbox inbox = account.Open("inbox");

        Assert.Equal(["x\r\n", "y\r\n"], inbox.GetUids().Select(inbox.Read));
        Assert.Equal(SystemFlags.Answered | SystemFlags.Seen, inbox.Message(2)!.Flags.System);
        Assert.Equal(["INBOX", "Archive", "Archive.2020"], account.List().Select(entry => entry.Name));
        Assert.Equal(0, account.Open("Archive.2020").GetStatus().Messages);
        Assert.Equal("3 V1 N1", File.ReadAllText(Path.Combine(folder, "dovecot-uidlist")));
        Assert.True(File.Exists(Path.Combine(folder, "cur", ".nfs0001")));
    }

    [Fact]
    public void SecondFileOfOneBaseName_BecomesAMessage()
    {
        IMailbox inbox = _mail.Inbox;
        string name = _mail.Deliver("one\n");
        _ = inbox.GetUids();
        File.WriteAllText(Path.Combine(_mail.Folder, "cur", name + ":2,S"), "two\n");
        _mail.Deliver("three\n", name);

        Assert.Equal(3, inbox.GetUids().Count);
        Assert.Equal(["one\r\n", "three\r\n", "two\r\n"], inbox.GetUids().Select(inbox.Read).Order());
        Assert.Equal([1u, 2u, 3u], inbox.GetUids());
    }

    [Fact]
    public void MessagePutBackToNew_KeepsItsUid()
    {
        IMailbox inbox = _mail.Inbox;
        string name = _mail.Deliver();
        inbox.Set(1, SystemFlags.Seen);

        File.Move(_mail.FileOf(name), Path.Combine(_mail.Folder, "new", name));

        Assert.Equal([1u], inbox.GetUids());
        Assert.Equal(SystemFlags.None, inbox.Message(1)!.Flags.System);
        Assert.EndsWith(":2,", _mail.FileOf(name));
    }

    [Fact]
    public async Task Scans_DisturbedByDeliveriesAndRenames_KeepEveryUid()
    {
        IMailbox inbox = _mail.Inbox;
        for (int i = 0; i < 500; i++)
        {
            inbox.Append($"{i + 1}\r\n");
        }

        string[] names = [.. Directory.GetFiles(Path.Combine(_mail.Folder, "cur")).Select(path => MaildirFileName(path))];
        Task others = Task.Run(() =>
        {
            for (int i = 0; i < 500; i++)
            {
                _mail.Deliver();
                _mail.SetLetters(names[i], "S");
            }
        }, TestContext.Current.CancellationToken);
        while (!others.IsCompleted)
        {
            // A keyword has no file; the scan that comes before it is what counts.
            inbox.Store(StorageTexts.Set(1), FlagOperation.Add, StorageTexts.Flags(0, "k"));
            Assert.True(inbox.GetUids().Count >= 500);
        }

        await others;
        Assert.True(SpinWait.SpinUntil(() => inbox.GetUids().Count == 1000 && inbox.GetStatus().Unseen == 500, TimeSpan.FromSeconds(10)));
        Assert.Equal(Enumerable.Range(1, 1000).Select(uid => (uint)uid), inbox.GetUids());
        Assert.All(Enumerable.Range(1, 500), uid => Assert.Equal($"{uid}\r\n", inbox.Read((uint)uid)));

        static string MaildirFileName(string path) => Path.GetFileName(path)[..^3];
    }

    [Fact]
    public void Restart_KeepsUidsFlagsKeywordsAndModSeqs()
    {
        uint first = _mail.Inbox.Append();
        _mail.Inbox.Append(flags: StorageTexts.Flags(SystemFlags.Draft, "work", "$Label1"), date: new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)));
        _mail.Inbox.Remove(first);
        MailboxStatus before = _mail.Inbox.GetStatus();
        StoredMessage message = _mail.Inbox.Message(2, sizes: true)!;

        _mail.Restart();

        MailboxStatus after = _mail.Inbox.GetStatus();
        Assert.Equal(before with { Keywords = [] }, after with { Keywords = [] });
        Assert.Equal(["$Label1", "work"], after.Keywords);
        StoredMessage again = _mail.Inbox.Message(2, sizes: true)!;
        Assert.Equal(message, again);
        Assert.Equal(TimeSpan.FromHours(2), again.InternalDate.Offset);
        Assert.Equal("1", _mail.Inbox.GetChanges(1, 3).Expunged.ToString());
    }

    [Fact]
    public void ChangesWhileDown_AreFoundByTheNextServer()
    {
        string kept = _mail.Deliver();
        string deleted = _mail.Deliver();
        ulong before = _mail.Inbox.ModSeq;
        _mail.Store.Dispose();
        _mail.SetLetters(kept, "F");
        File.Delete(_mail.FileOf(deleted));
        _mail.Deliver();
        _mail.Restart();

        MailboxChanges changes = _mail.Inbox.GetChanges(before, 3);

        Assert.Equal(SystemFlags.Flagged, changes.Changed.Single().Flags.System);
        Assert.Equal("2", changes.Expunged.ToString());
        Assert.Equal([3u], changes.Arrived);
    }

    public void Dispose() => _mail.Dispose();
}
