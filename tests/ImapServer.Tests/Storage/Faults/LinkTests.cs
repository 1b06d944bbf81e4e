using Imap.Storage;

namespace ImapServer.Tests.Storage.Faults;

/// <summary>Symbolic links below a user's folder are not followed: they may lead to files of another user.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly TemporaryMail _mail = new();
    private readonly string _outside = Directory.CreateTempSubdirectory("stategen-outside-").FullName;

    [Fact]
    public void LinkAsMailbox_IsNoneAndItsNameIsTaken()
    {
        Directory.CreateDirectory(Path.Combine(_outside, "cur"));
        File.WriteAllText(Path.Combine(_outside, "cur", "1:2,"), "secret\n");
        Directory.CreateSymbolicLink(Path.Combine(_mail.Folder, ".Out"), _outside);

        Assert.Equal(["INBOX"], _mail.Account.List().Select(entry => entry.Name));
        Assert.Equal(MailStoreError.NonExistent, Assert.Throws<MailStoreException>(() => _mail.Account.Open("Out")).Error);
        Assert.Equal(MailStoreError.AlreadyExists, Assert.Throws<MailStoreException>(() => _mail.Account.Create("Out")).Error);
        _mail.Account.Create("In");
        Assert.Equal(MailStoreError.AlreadyExists, Assert.Throws<MailStoreException>(() => _mail.Account.Rename("In", "Out")).Error);
        Assert.Equal(MailStoreError.NonExistent, Assert.Throws<MailStoreException>(() => _mail.Account.Delete("Out")).Error);
        Assert.True(File.Exists(Path.Combine(_outside, "cur", "1:2,")));
    }

    [Theory]
    [InlineData("cur")]
    [InlineData("new")]
    [InlineData("tmp")]
    public void LinkAsPartOfAMailbox_IsNotFollowed(string part)
    {
        IMailbox mailbox = _mail.Account.Create("A");
        mailbox.Append();
        IMailbox other = _mail.Account.Create("B");
        other.Append("other\r\n");
        File.WriteAllText(Path.Combine(_outside, "1:2,"), "secret\n");
        Directory.Delete(Path.Combine(_mail.Folder, ".A", part), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(_mail.Folder, ".A", part), _outside);
        _mail.Restart();

        MailStoreException e = Assert.Throws<MailStoreException>(() => _mail.Account.Open("A").GetUids());

        Assert.Equal(MailStoreError.Unavailable, e.Error);
        Assert.Throws<MailStoreException>(() => _mail.Account.Open("A").Append());
        Assert.Throws<MailStoreException>(() => _mail.Account.Open("B").Copy(StorageTexts.Set(1), _mail.Account.Open("A")));
        Assert.Equal(["1:2,"], Directory.GetFiles(_outside).Select(Path.GetFileName));
        Assert.Equal("other\r\n", _mail.Account.Open("B").Read(1));
    }

    [Fact]
    public void MessageReplacedByALink_IsNotServed()
    {
        string secret = Path.Combine(_outside, "secret");
        File.WriteAllText(secret, "secret\n");
        string name = _mail.Deliver();
        Assert.Single(_mail.Inbox.GetUids());
        string path = _mail.FileOf(name);
        File.Delete(path);
        File.CreateSymbolicLink(path, secret);

        Assert.Equal(MailStoreError.Unavailable, Assert.Throws<MailStoreException>(() => _mail.Inbox.ReadMessage(1)).Error);
        Assert.Empty(_mail.Inbox.Copy(StorageTexts.Set(1), _mail.Account.Create("A")));
        _mail.Inbox.Remove(1);
        Assert.Equal("secret\n", File.ReadAllText(secret));
    }

    public void Dispose()
    {
        _mail.Dispose();
        Directory.Delete(_outside, recursive: true);
    }
}
