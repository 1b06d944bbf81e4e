using Imap.Protocol;
using Imap.Storage;
using static ImapServer.Tests.Storage.StorageTexts;

namespace ImapServer.Tests.Storage;

public sealed class MailboxTests : IDisposable
{
    private readonly TemporaryMail _mail = new();

    [Fact]
    public void Store_GivesOneModSeqToAllThatChange()
    {
        IMailbox inbox = _mail.Inbox;
        inbox.Append();
        inbox.Append(flags: Flags(SystemFlags.Seen));
        inbox.Append();
        ulong before = inbox.ModSeq;

        StoreOutcome outcome = inbox.Store(Set(1, 2, 3), FlagOperation.Add, Flags(SystemFlags.Seen));

        Assert.Equal([before + 1, before - 1, before + 1], outcome.Stored.Select(m => m.ModSeq));
        Assert.Equal(before + 1, inbox.ModSeq);
    }

    [Fact]
    public void Store_WithUnchangedSince_LeavesNewerOnesAlone()
    {
        IMailbox inbox = _mail.Inbox;
        inbox.Append();
        inbox.Append();
        ulong since = inbox.ModSeq;
        inbox.Set(2, SystemFlags.Seen);

        StoreOutcome outcome = inbox.Store(Set(1, 2), FlagOperation.Add, Flags(SystemFlags.Flagged), since);

        Assert.Equal("2", outcome.Modified.ToString());
        Assert.Equal(1u, outcome.Stored.Single().Uid);
        Assert.Equal(SystemFlags.Seen, inbox.Message(2)!.Flags.System);
    }

    [Fact]
    public void Store_OfExpunged_NamesThemWithoutExpandingTheRange()
    {
        IMailbox inbox = _mail.Inbox;
        inbox.Append();
        inbox.Append();
        inbox.Append();
        inbox.Append();
        inbox.Remove(1, 3);

        StoreOutcome outcome = inbox.Store(UidSet.FromRanges([new UidRange(1, uint.MaxValue)]), FlagOperation.Add, Flags(0, "k"));

        Assert.Equal("1,3", outcome.Missing.ToString());
        Assert.Equal([2u, 4u], outcome.Stored.Select(m => m.Uid));
    }

    [Fact]
    public void Keywords_AreDefinedOnceWhateverTheirCase()
    {
        IMailbox inbox = _mail.Inbox;
        inbox.Append();
        ulong before = inbox.ModSeq;
        inbox.Set(1, SystemFlags.None, "Work", "b", "work");
        Assert.Equal(["b", "Work"], inbox.GetChanges(before, 2).Keywords!.Order(StringComparer.OrdinalIgnoreCase));
        ulong after = inbox.ModSeq;

        inbox.Store(Set(1), FlagOperation.Add, Flags(0, "WORK"));

        Assert.Equal(after, inbox.ModSeq);
        Assert.Equal(Flags(0, "Work", "b"), inbox.Message(1)!.Flags);
        inbox.Store(Set(1), FlagOperation.Remove, Flags(0, "wOrk", "unknown"));
        Assert.Equal(Flags(0, "b"), inbox.Message(1)!.Flags);
        Assert.Null(inbox.GetChanges(after, 2).Keywords);
        Assert.Equal(["b", "Work"], inbox.GetStatus().Keywords);
    }

    [Fact]
    public void Store_AfterOutsideRename_FindsTheFile()
    {
        IMailbox inbox = _mail.Inbox;
        string name = _mail.Deliver();
        _ = inbox.GetUids();
        _mail.SetLetters(name, "F");

        inbox.Store(Set(1), FlagOperation.Add, Flags(SystemFlags.Seen));

        Assert.EndsWith(":2,FS", _mail.FileOf(name));
    }

    [Fact]
    public void Expunge_TakesOnlyDeletedOnesOfTheSet()
    {
        IMailbox inbox = _mail.Inbox;
        for (int i = 0; i < 4; i++)
        {
            inbox.Append();
        }

        inbox.Store(Set(1, 2, 4), FlagOperation.Add, Flags(SystemFlags.Deleted));

        Assert.Equal("2", inbox.Expunge(Set(2, 3)).ToString());
        Assert.Equal("1,4", inbox.Expunge(null).ToString());
        Assert.Equal([3u], inbox.GetUids());
        Assert.Single(Directory.GetFiles(Path.Combine(_mail.Folder, "cur")));
        Assert.Equal(5u, inbox.Append());
    }

    [Fact]
    public void Copy_KeepsFlagsDatesAndText_AndLeavesMissingOut()
    {
        IMailbox inbox = _mail.Inbox;
        IMailbox target = _mail.Account.Create("A");
        target.Append();
        var date = new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.FromHours(-7));
        inbox.Append("one\r\n", Flags(SystemFlags.Answered, "k"), date);
        inbox.Append("two\n");

        IReadOnlyList<CopiedMessage> pairs = inbox.Copy(Set(1, 2, 7), target);

        Assert.Equal([new CopiedMessage(1, 2), new CopiedMessage(2, 3)], pairs);
        Assert.Equal("one\r\n", target.Read(2));
        Assert.Equal("two\r\n", target.Read(3));
        StoredMessage copy = target.Message(2, sizes: true)!;
        Assert.Equal((Flags(SystemFlags.Answered, "k"), date, 5), (copy.Flags, copy.InternalDate, copy.Size));
        Assert.Equal(2, inbox.GetStatus().Messages);
        Assert.Equal(["k"], target.GetStatus().Keywords);
    }

    [Fact]
    public void Move_ToSameMailbox_GivesNewUid()
    {
        IMailbox inbox = _mail.Inbox;
        inbox.Append("one\r\n");
        ulong before = inbox.ModSeq;

        Assert.Equal([new CopiedMessage(1, 2)], inbox.Move(Set(1), inbox));

        Assert.Equal([2u], inbox.GetUids());
        Assert.Equal("one\r\n", inbox.Read(2));
        MailboxChanges changes = inbox.GetChanges(before, 2);
        Assert.Equal("1", changes.Expunged.ToString());
        Assert.Equal([2u], changes.Arrived);
    }

    [Fact]
    public void Move_TakesFilesAlong()
    {
        IMailbox inbox = _mail.Inbox;
        IMailbox target = _mail.Account.Create("A");
        string name = _mail.Deliver("one\n");
        _ = inbox.GetUids();
        _mail.SetLetters(name, "Px");

        inbox.Move(Set(1), target);

        Assert.Empty(inbox.GetUids());
        Assert.Equal("one\r\n", target.Read(1));
        Assert.EndsWith(":2,Px", Directory.GetFiles(Path.Combine(_mail.Folder, ".A", "cur")).Single());
    }

    [Fact]
    public void Copy_ToAnotherUser_IsRefused() => Assert.Throws<ArgumentException>(
        () => _mail.Inbox.Copy(Set(1), _mail.Store.OpenAccount("bert").Open("INBOX")));

    [Fact]
    public void ReadMessage_OfNothing_IsNull() => Assert.Null(_mail.Inbox.ReadMessage(1));

    [Fact]
    public void Changed_IsRaisedForEveryChangeAndForNothingElse()
    {
        IMailbox inbox = _mail.Inbox;
        int raised = 0;
        inbox.Changed += () => raised++;

        inbox.Append();
        Assert.Equal(1, raised);
        inbox.Set(1, SystemFlags.Seen);
        Assert.Equal(2, raised);
        inbox.Set(1, SystemFlags.Seen);
        inbox.OpenView(readOnly: false).Sync(true);
        inbox.GetMessages(Set(1), sizes: true);
        Assert.Equal(2, raised);
        inbox.Remove(1);
        Assert.Equal(4, raised);
    }

    public void Dispose() => _mail.Dispose();
}
