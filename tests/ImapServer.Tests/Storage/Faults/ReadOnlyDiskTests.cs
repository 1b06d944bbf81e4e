using Imap.Protocol;
using Imap.Storage;
using static ImapServer.Tests.Storage.StorageTexts;

namespace ImapServer.Tests.Storage.Faults;

/// <summary>A read-only file system: the index is served read-only.</summary>
public sealed class ReadOnlyDiskTests : IDisposable
{
    private readonly SmallDisk _disk = SmallDisk.Mount(kilobytes: 6000);

    [Fact]
    public void ReadOnlyFileSystem_IsServedReadOnlyAndUsedAgainWhenItCanBe()
    {
        using TemporaryMail mail = Prepared();
        mail.Store.Dispose();
        _disk.SetReadOnly(true);
        mail.Restart();

        MailboxView session = mail.Inbox.OpenView(readOnly: false);
        Assert.True(session.ReadOnly);
        Assert.Equal("one\r\n", mail.Inbox.Read(1));
        Assert.Equal(["k"], mail.Inbox.Message(1)!.Flags.Keywords);
        Assert.Equal(["INBOX", "A"], mail.Account.List().Select(entry => entry.Name));
        foreach (string command in MailCommands.Names)
        {
            MailStoreException? e = Record.Exception(() => MailCommands.Run(command, mail.Account)) as MailStoreException;
            Assert.True(e?.Error is MailStoreError.Unavailable or MailStoreError.NonExistent, $"{command}: {e}");
        }

        _disk.SetReadOnly(false);
        Assert.Equal(2u, mail.Inbox.Append());
        Assert.False(mail.Inbox.OpenView(readOnly: false).ReadOnly);
        mail.Restart();
        Assert.Equal([1u, 2u], mail.Inbox.GetUids());
    }

    [Fact]
    public void ReadOnlyFileSystem_WithALogLeftByAKill_IsServedWithAllThatWasAcknowledged()
    {
        using TemporaryMail mail = Prepared();
        // The state after a kill: an index whose last changes are in its log.
        string kept = Path.Combine(_disk.Root, "kept");
        Directory.CreateDirectory(kept);
        foreach (string file in Directory.GetFiles(mail.Folder, "stategen-index.sqlite*"))
        {
            File.Copy(file, Path.Combine(kept, Path.GetFileName(file)));
        }

        mail.Store.Dispose();
        foreach (string file in Directory.GetFiles(kept))
        {
            File.Copy(file, Path.Combine(mail.Folder, Path.GetFileName(file)), overwrite: true);
        }

        _disk.SetReadOnly(true);
        mail.Restart();

        Assert.Equal(["k"], mail.Inbox.Message(1)!.Flags.Keywords);
        mail.Store.Dispose();
        _disk.SetReadOnly(false);
        mail.Restart();
    }

    [Fact]
    public void ReadOnlyFileSystem_OfAUserWithoutMail_IsUnavailable()
    {
        using TemporaryMail mail = Prepared();
        mail.Store.Dispose();
        _disk.SetReadOnly(true);
        mail.Restart();

        Assert.Equal(MailStoreError.Unavailable, Assert.Throws<MailStoreException>(() => mail.Store.OpenAccount("bert")).Error);
        _disk.SetReadOnly(false);
        Assert.Equal(0, mail.Store.OpenAccount("bert").Open("INBOX").GetStatus().Messages);
    }

    public void Dispose() => _disk.Dispose();

    private TemporaryMail Prepared()
    {
        string root = Path.Combine(_disk.Root, "mail");
        Directory.CreateDirectory(root);
        var mail = new TemporaryMail(root: root);
        mail.Inbox.Append("one\r\n", Flags(SystemFlags.Seen, "k"));
        mail.Account.Create("A");
        return mail;
    }
}
