using Imap.Protocol;
using Imap.Storage;
using Microsoft.Data.Sqlite;

namespace ImapServer.Tests.Storage;

public sealed class IndexFileTests : IDisposable
{
    private readonly TemporaryMail _mail = new();

    [Fact]
    public void NewerSchema_IsRefusedAndLeftAlone()
    {
        Execute("PRAGMA user_version = 2");

        MailStoreException e = Assert.Throws<MailStoreException>(_mail.Restart);

        Assert.Equal(MailStoreError.ServerBug, e.Error);
        Assert.Contains("schema version 2", e.Message);
    }

    [Fact]
    public void DamagedFile_IsRefusedAndLeftAlone()
    {
        _mail.Store.Dispose();
        byte[] damage = [.. Enumerable.Repeat((byte)'x', 5000)];
        File.WriteAllBytes(_mail.Index, damage);

        MailStoreException e = Assert.Throws<MailStoreException>(_mail.Restart);

        Assert.Contains(_mail.Index, e.Message);
        Assert.Equal(damage, File.ReadAllBytes(_mail.Index));
    }

    [Fact]
    public void DatabaseOfSomethingElse_IsRefused()
    {
        _mail.Store.Dispose();
        File.Delete(_mail.Index);
        Execute("CREATE TABLE cookies (a)");

        Assert.Contains("not an index", Assert.Throws<MailStoreException>(_mail.Restart).Message);
    }

    [Fact]
    public void LostIndex_IsMadeAnewFromTheFiles()
    {
        _mail.Inbox.Append("one\r\n", new MessageFlags(SystemFlags.Seen, []), new DateTimeOffset(2001, 2, 3, 4, 5, 6, TimeSpan.Zero));
        uint before = _mail.Inbox.UidValidity;
        _mail.Store.Dispose();
        File.Delete(_mail.Index);
        // Fresh validities come from the clock.
        Thread.Sleep(1100);
        _mail.Restart();

        StoredMessage message = _mail.Inbox.Message(1)!;

        Assert.True(_mail.Inbox.UidValidity > before);
        Assert.Equal(SystemFlags.Seen, message.Flags.System);
        Assert.Equal(new DateTimeOffset(2001, 2, 3, 4, 5, 6, TimeSpan.Zero), message.InternalDate);
    }

    [Fact]
    public void IndexFromAnOldCopy_RefusesTheSessionsThatKnowMore()
    {
        _mail.Inbox.Append();
        _mail.Store.Dispose();
        byte[] old = File.ReadAllBytes(_mail.Index);
        _mail.Restart();
        _mail.Inbox.Append();
        MailboxViewState state = _mail.Inbox.OpenView(readOnly: true).SaveState();
        _mail.Inbox.Remove(2);
        _mail.Store.Dispose();
        File.WriteAllBytes(_mail.Index, old);
        _mail.Restart();

        MailStoreException e = Assert.Throws<MailStoreException>(() => _mail.Account.RestoreView(state));

        Assert.Equal(MailStoreError.StateRefused, e.Error);
        Assert.Contains("UIDNEXT 3 is above that of INBOX, 2", e.Message);
    }

    public void Dispose()
    {
        if (File.Exists(_mail.Index))
        {
            File.Delete(_mail.Index);
        }

        _mail.Dispose();
    }

    private void Execute(string sql)
    {
        _mail.Store.Dispose();
        using var connection = new SqliteConnection($"Data Source={_mail.Index};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
