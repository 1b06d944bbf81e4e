using Imap.Protocol;
using Imap.Storage;
using Imap.Storage.Accounts;
using static ImapServer.Tests.Storage.StorageTexts;

namespace ImapServer.Tests.Storage.Faults;

/// <summary>The index belongs to the running server: whatever happens to the file, acknowledged changes are kept.</summary>
[Trait("Time", "Long")]
public sealed class ReplacedIndexTests : IDisposable
{
    private readonly TemporaryMail _mail = new();

    [Theory]
    [InlineData("deleted")]
    [InlineData("deleted with its log")]
    [InlineData("moved away")]
    [InlineData("replaced by an old copy")]
    [InlineData("replaced by an old copy in place")]
    [InlineData("replaced by another user's")]
    [InlineData("replaced by nonsense")]
    [InlineData("replaced by nothing")]
    public void IndexTouchedUnderTheServer_NothingAcknowledgedIsLost(string how)
    {
        _mail.Inbox.Append("one\r\n", Flags(SystemFlags.Seen, "k1"));
        _mail.Account.SetSubscribed("INBOX", true);
        _mail.Restart();
        string copy = Path.Combine(_mail.Root, "copy");
        File.Copy(_mail.Index, copy);
        IMailbox inbox = _mail.Inbox;
        inbox.Append("two\r\n", Flags(SystemFlags.None, "k2"));
        MailboxView session = inbox.OpenView(readOnly: false);
        Dictionary<ulong, string> names = MailSnapshot.Names(_mail.Account);
        string before = MailSnapshot.Of(_mail.Account, names, exact: true);

        Touch(how, copy);

        Assert.Equal(before, MailSnapshot.Of(_mail.Account, names, exact: true));
        Assert.Equal(3u, inbox.Append("three\r\n", Flags(SystemFlags.Flagged, "k3")));
        Assert.Equal(3, session.Sync(allowExpunges: true).Exists);
        string after = MailSnapshot.Of(_mail.Account, names, exact: true);
        _mail.Restart();
        Assert.Equal(after, MailSnapshot.Of(_mail.Account, names, exact: true));
        Assert.False(File.Exists(_mail.Index + ".copy") || File.Exists(_mail.Index + ".writing"));
    }

    [Fact]
    public void IndexPutBackByAnotherServer_IsTakenUp()
    {
        using var other = new MaildirStore(_mail.Root);
        IMailbox there = other.OpenAccount("anna").Open("INBOX");
        _mail.Inbox.Append("one\r\n", Flags(SystemFlags.None, "k1"));
        Assert.Equal([1u], there.GetUids());

        File.Delete(_mail.Index);

        Assert.Equal(2u, _mail.Inbox.Append("two\r\n", Flags(SystemFlags.None, "k2")));
        Assert.Equal(3u, there.Append("three\r\n", Flags(SystemFlags.None, "k3")));
        Assert.Equal(4u, _mail.Inbox.Append("four\r\n"));
        Assert.Equal(there.GetMessages(Set(1, 2, 3, 4)), _mail.Inbox.GetMessages(Set(1, 2, 3, 4)));
    }

    [Fact]
    public void FolderOfTheUserRemoved_IsANewMailbox()
    {
        IMailbox old = _mail.Inbox;
        old.Append("one\r\n");

        Directory.Delete(_mail.Folder, recursive: true);

        Assert.Empty(_mail.Inbox.GetUids());
        Assert.Equal(MailStoreError.NonExistent, Assert.Throws<MailStoreException>(old.GetUids).Error);
        Assert.True(old.IsDeleted);
        Assert.Equal(1u, _mail.Inbox.Append("two\r\n"));
        _mail.Restart();
        Assert.Equal("two\r\n", _mail.Inbox.Read(1));
    }

    public void Dispose() => _mail.Dispose();

    private void Touch(string how, string copy)
    {
        switch (how)
        {
            case "deleted":
                File.Delete(_mail.Index);
                break;
            case "deleted with its log":
                File.Delete(_mail.Index);
                File.Delete(_mail.Index + "-wal");
                File.Delete(_mail.Index + "-shm");
                break;
            case "moved away":
                File.Move(_mail.Index, _mail.Index + ".old");
                break;
            case "replaced by an old copy":
                File.Move(copy, _mail.Index, overwrite: true);
                break;
            case "replaced by an old copy in place":
                File.Delete(_mail.Index);
                File.Copy(copy, _mail.Index);
                break;
            case "replaced by another user's":
                _mail.Store.OpenAccount("bert").Open("INBOX").Append();
                File.Delete(_mail.Index);
                File.Copy(Path.Combine(_mail.Root, "bert", "stategen-index.sqlite"), _mail.Index);
                break;
            case "replaced by nonsense":
                File.Delete(_mail.Index);
                File.WriteAllText(_mail.Index, new string('x', 10_000));
                break;
            default:
                File.Delete(_mail.Index);
                File.WriteAllText(_mail.Index, "");
                break;
        }
    }
}
