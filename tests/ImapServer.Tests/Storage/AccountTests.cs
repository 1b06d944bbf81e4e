using Imap.Protocol;
using Imap.Storage;
using Imap.Storage.Accounts;
using static ImapServer.Tests.Storage.StorageTexts;

namespace ImapServer.Tests.Storage;

public sealed class AccountTests : IDisposable
{
    private readonly TemporaryMail _mail = new();

    [Theory]
    [InlineData("")]
    [InlineData(".hidden")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("a\0")]
    public void UserName_UnsafeAsFolder_IsRefused(string user) =>
        Assert.Equal(MailStoreError.Cannot, Assert.Throws<MailStoreException>(() => _mail.Store.OpenAccount(user)).Error);

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData(".a")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("a..")]
    [InlineData("tab\there")]
    [InlineData("Entwürfe")]
    public void MailboxName_Impossible_IsRefused(string name) =>
        Assert.Equal(MailStoreError.Cannot, Assert.Throws<MailStoreException>(() => _mail.Account.Create(name)).Error);

    [Fact]
    public void MailboxName_TooLongForAFile_IsRefused()
    {
        _mail.Account.Create(new string('x', 254));

        Assert.Throws<MailStoreException>(() => _mail.Account.Create(new string('y', 255)));
    }

    [Fact]
    public void List_HasInboxFirstAndParentsThatAreNoMailboxes()
    {
        _mail.Account.Create("Work.2024.Q1");
        _mail.Account.Create("Archive.");

        Assert.Equal(
            [
                new MailboxEntry("INBOX", true, false),
                new MailboxEntry("Archive", true, false),
                new MailboxEntry("Work", false, true),
                new MailboxEntry("Work.2024", false, true),
                new MailboxEntry("Work.2024.Q1", true, false),
            ],
            _mail.Account.List());
        Assert.Equal(MailStoreError.NonExistent, Assert.Throws<MailStoreException>(() => _mail.Account.Open("Work")).Error);
    }

    [Fact]
    public void Create_Again_IsRefusedInAnyCaseOfInbox()
    {
        _mail.Account.Create("A");

        Assert.Equal(MailStoreError.AlreadyExists, Assert.Throws<MailStoreException>(() => _mail.Account.Create("A")).Error);
        Assert.Equal(MailStoreError.AlreadyExists, Assert.Throws<MailStoreException>(() => _mail.Account.Create("inBox")).Error);
    }

    [Fact]
    public void Open_IsOneObjectForAll()
    {
        IMailbox made = _mail.Account.Create("A");

        Assert.Same(made, _mail.Account.Open("A"));
        Assert.Same(made, _mail.Account.FindById(made.Id));
        Assert.Same(_mail.Account.Open("INBOX"), _mail.Account.Open("inbox"));
        Assert.Null(_mail.Account.FindById(made.Id + 1));
    }

    [Fact]
    public void DeleteAndCreate_GivesFreshUidValidityAndId()
    {
        IMailbox old = _mail.Account.Create("A");
        IMailbox child = _mail.Account.Create("A.B");
        old.Append();
        int raised = 0;
        old.Changed += () => raised++;

        _mail.Account.Delete("A");

        Assert.True(old.IsDeleted);
        Assert.Equal(1, raised);
        Assert.Equal(MailStoreError.NonExistent, Assert.Throws<MailStoreException>(old.GetUids).Error);
        Assert.Null(_mail.Account.FindById(old.Id));
        Assert.False(child.IsDeleted);
        Assert.Contains(new MailboxEntry("A", false, true), _mail.Account.List());
        Assert.Equal(MailStoreError.Cannot, Assert.Throws<MailStoreException>(() => _mail.Account.Delete("A")).Error);

        IMailbox made = _mail.Account.Create("A");
        Assert.True(made.UidValidity > old.UidValidity);
        Assert.NotEqual(old.Id, made.Id);
        Assert.Empty(made.GetUids());
        Assert.Empty(Directory.GetDirectories(_mail.Folder, "stategen-deleted-*"));
    }

    [Fact]
    public void Delete_OfInboxOrNothing_IsRefused()
    {
        Assert.Equal(MailStoreError.Cannot, Assert.Throws<MailStoreException>(() => _mail.Account.Delete("inbox")).Error);
        Assert.Equal(MailStoreError.NonExistent, Assert.Throws<MailStoreException>(() => _mail.Account.Delete("No")).Error);
    }

    [Fact]
    public void Rename_KeepsIdAndMessages_AndTakesChildrenAlong()
    {
        IMailbox mailbox = _mail.Account.Create("A");
        IMailbox child = _mail.Account.Create("A.B.C");
        _mail.Account.Create("AB");
        mailbox.Append("text\r\n");
        ulong id = mailbox.Id;

        _mail.Account.Rename("A", "X.Y");

        Assert.Equal(("X.Y", "X.Y.B.C", id), (mailbox.Name, child.Name, mailbox.Id));
        Assert.Equal("text\r\n", mailbox.Read(1));
        Assert.Equal(2u, mailbox.Append());
        Assert.Same(mailbox, _mail.Account.Open("X.Y"));
        Assert.Equal(["INBOX", "AB", "X", "X.Y", "X.Y.B", "X.Y.B.C"], _mail.Account.List().Select(e => e.Name));
        _mail.Restart();
        Assert.Equal("X.Y", _mail.Account.FindById(id)!.Name);
        Assert.Equal(2, _mail.Account.Open("X.Y").GetStatus().Messages);
    }

    [Fact]
    public void Rename_ToTakenNameOrBelowItself_IsRefused()
    {
        _mail.Account.Create("A");
        _mail.Account.Create("A.C");
        _mail.Account.Create("B");
        _mail.Account.Create("D.C");

        Assert.Equal(MailStoreError.AlreadyExists, Assert.Throws<MailStoreException>(() => _mail.Account.Rename("A", "B")).Error);
        Assert.Equal(MailStoreError.AlreadyExists, Assert.Throws<MailStoreException>(() => _mail.Account.Rename("A", "D")).Error);
        Assert.Equal(MailStoreError.AlreadyExists, Assert.Throws<MailStoreException>(() => _mail.Account.Rename("A", "A")).Error);
        Assert.Equal(MailStoreError.AlreadyExists, Assert.Throws<MailStoreException>(() => _mail.Account.Rename("A", "inbox")).Error);
        Assert.Equal(MailStoreError.Cannot, Assert.Throws<MailStoreException>(() => _mail.Account.Rename("A", "A.C.D")).Error);
        Assert.Equal(MailStoreError.NonExistent, Assert.Throws<MailStoreException>(() => _mail.Account.Rename("No", "N")).Error);
        Assert.Equal(6, _mail.Account.List().Count);
    }

    [Fact]
    public void RenameInbox_MovesItsMessages()
    {
        IMailbox inbox = _mail.Inbox;
        inbox.Append("one\r\n", Flags(SystemFlags.Seen, "work"));
        inbox.Append("two\r\n");

        _mail.Account.Rename("inbox", "Old");

        Assert.Equal(0, inbox.GetStatus().Messages);
        Assert.Equal("1:2", inbox.GetChanges(1, 3).Expunged.ToString());
        IMailbox old = _mail.Account.Open("Old");
        Assert.Equal(["one\r\n", "two\r\n"], old.GetUids().Select(old.Read));
        Assert.Equal(Flags(SystemFlags.Seen, "work"), old.Message(1)!.Flags);
    }

    [Fact]
    public void FolderRemovedByOthers_IsAMailboxDeleted()
    {
        IMailbox mailbox = _mail.Account.Create("A");
        mailbox.Append();

        Directory.Delete(Path.Combine(_mail.Folder, ".A"), recursive: true);

        Assert.Throws<MailStoreException>(mailbox.GetStatus);
        Assert.True(mailbox.IsDeleted);
        Assert.NotEqual(mailbox.UidValidity, _mail.Account.Create("A").UidValidity);
    }

    [Fact]
    public void Subscriptions_OutliveTheMailbox()
    {
        _mail.Account.Create("B");
        _mail.Account.SetSubscribed("B", true);
        _mail.Account.SetSubscribed("inbox", true);
        _mail.Account.SetSubscribed("inbox", true);
        _mail.Account.Delete("B");
        _mail.Restart();

        Assert.Equal(["B", "INBOX"], _mail.Account.Subscriptions());
        _mail.Account.SetSubscribed("B", false);
        Assert.Equal(["INBOX"], _mail.Account.Subscriptions());
    }

    [Fact]
    public void TwoStores_OnOneRoot_NeverGiveAUidTwice()
    {
        using var other = new MaildirStore(_mail.Root);
        IMailbox here = _mail.Inbox;
        IMailbox there = other.OpenAccount("anna").Open("INBOX");

        var uids = new List<uint>();
        for (int i = 0; i < 10; i++)
        {
            uids.Add(here.Append());
            uids.Add(there.Append());
            there.Set(uids[^2], SystemFlags.Seen, $"k{i}");
        }

        Assert.Equal(Enumerable.Range(1, 20).Select(i => (uint)i), uids);
        Assert.Equal(there.GetStatus() with { Keywords = [] }, here.GetStatus() with { Keywords = [] });
        Assert.Equal(there.GetMessages(UidSet.FromUids(uids)), here.GetMessages(UidSet.FromUids(uids)));
        Assert.Equal(10, here.GetStatus().Keywords.Count);
    }

    public void Dispose() => _mail.Dispose();
}
