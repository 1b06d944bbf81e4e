using Microsoft.Data.Sqlite;

namespace ImapServer.Tests.XState;

/// <summary>Tokens of mailboxes that have changed since.</summary>
public sealed class LostMailboxTests
{
    [Fact]
    public async Task Import_OfADeletedMailbox_IsRefused()
    {
        await using var mail = new LiveMail();
        using RawClient client = mail.Connect();
        string token = ExportNewBox(mail, client);
        client.Run("DELETE Box");

        AssertRefused(client, token, "its mailbox was deleted");
    }

    [Fact]
    public async Task Import_OfAMailboxMadeAnew_IsRefused()
    {
        await using var mail = new LiveMail();
        using RawClient client = mail.Connect();
        string token = ExportNewBox(mail, client);
        client.Run("DELETE Box");
        client.Run("CREATE Box");

        AssertRefused(client, token, "its mailbox was deleted");
    }

    [Fact]
    public async Task Import_OfARenamedMailbox_Works()
    {
        await using var mail = new LiveMail();
        using RawClient client = mail.Connect();
        string token = ExportNewBox(mail, client);
        client.Run("RENAME Box Chest");

        client.Run($"X-STATE {token}");
        client.Run("CHECK");
    }

    [Fact]
    public async Task Import_AfterUidValidityChanged_IsRefused()
    {
        await using var mail = new LiveMail();
        string token;
        using (RawClient client = mail.Connect())
        {
            client.Run("SELECT INBOX");
            token = client.Export();
        }

        await mail.RestartAsync(() => Execute(mail, "UPDATE mailbox SET uidvalidity = uidvalidity + 1"));

        using RawClient again = mail.Connect();
        AssertRefused(again, token, "UIDVALIDITY of INBOX was ");
    }

    [Fact]
    public async Task Import_AfterTheIndexWasLost_IsRefused()
    {
        await using var mail = new LiveMail();
        string token;
        using (RawClient client = mail.Connect())
        {
            client.Run("SELECT INBOX");
            token = client.Export();
        }

        await mail.RestartAsync(() => Array.ForEach(Directory.GetFiles(mail.Folder, "*.sqlite*"), File.Delete));

        using RawClient again = mail.Connect();
        AssertRefused(again, token, "its mailbox was deleted");
    }

    [Theory]
    [InlineData("APPEND INBOX {4+}\r\na: b", "its UIDNEXT 7 is above that of INBOX, 6")]
    [InlineData("UID STORE 1 +FLAGS (\\Flagged)", "its mod-sequence ")]
    public async Task Import_AfterAnOldCopyOfTheIndexCameBack_IsRefused(string command, string reason)
    {
        await using var mail = new LiveMail();
        mail.Fill(5);
        string index = Path.Combine(mail.Folder, "stategen-index.sqlite");
        string copy = index + ".copy";
        using (RawClient client = mail.Connect())
        {
            client.Run("SELECT INBOX");
        }

        await mail.RestartAsync(() => File.Copy(index, copy));
        string token;
        using (RawClient client = mail.Connect())
        {
            client.Run("SELECT INBOX");
            client.Run(command);
            client.Run("NOOP");
            token = client.Export();
        }

        // The files are restored together with the index, as from a backup.
        await mail.RestartAsync(() =>
        {
            File.Move(copy, index, overwrite: true);
            foreach (string file in Directory.GetFiles(mail.Current).Where(file => !file.Contains("host", StringComparison.Ordinal)))
            {
                File.Delete(file);
            }

            string first = Directory.GetFiles(mail.Current, "*M000001P1*").Single();
            File.Move(first, first.Replace(":2,FS", ":2,S", StringComparison.Ordinal), overwrite: true);
        });

        using RawClient again = mail.Connect();
        AssertRefused(again, token, reason);
    }

    private static string ExportNewBox(LiveMail mail, RawClient client)
    {
        client.Run("CREATE Box");
        using RawClient other = mail.Connect();
        other.Run("SELECT Box");
        return other.Export();
    }

    private static void Execute(LiveMail mail, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(mail.Folder, "stategen-index.sqlite")};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private static void AssertRefused(RawClient client, string token, string reason)
    {
        client.Send($"X-STATE {token}");
        Assert.StartsWith($"NO The saved session is refused: {reason}", client.Complete(), StringComparison.Ordinal);
        client.Run("SELECT INBOX");
    }
}
