using System.Text;

namespace ImapServer.Tests.XState;

public sealed class LiveStateTests
{
    [Theory]
    [InlineData("")]
    [InlineData("ENABLE CONDSTORE")]
    [InlineData("ENABLE QRESYNC")]
    public async Task Import_OfASessionSavedInIdle_GoesOnIdlingAndEndsWithTheOldTag(string enable)
    {
        await using var mail = new LiveMail();
        mail.Fill(3);
        string token;
        await using (var live = new LiveConnection(mail))
        {
            if (enable.Length > 0)
            {
                live.Client.Run(enable);
            }

            live.Client.Run("SELECT INBOX");
            live.Client.SendText("old7 IDLE\r\n");
            Assert.Equal("+ idling", Line(live.Client));
            token = live.Save();
        }

        using RawClient client = mail.Connect();
        client.Run($"X-STATE {token}");
        mail.Deliver();
        Assert.Equal("* 4 EXISTS", Line(client));
        Assert.Equal("* 4 RECENT", Line(client));
        mail.Deliver();
        Assert.Equal("* 5 EXISTS", Line(client));
        Assert.Equal("* 5 RECENT", Line(client));
        client.SendText("DONE\r\n");
        Assert.Equal("old7 OK Idle completed.", Line(client));
        client.Run("NOOP", line => Assert.Fail("All was told."));
    }

    [Fact]
    public async Task Import_OfASessionSavedInIdle_TellsWhatWasMissedWithoutAnyCommand()
    {
        await using var mail = new LiveMail();
        mail.Fill(3);
        string token;
        await using (var live = new LiveConnection(mail))
        {
            live.Client.Run("EXAMINE INBOX");
            live.Client.SendText("old7 IDLE\r\n");
            Assert.Equal("+ idling", Line(live.Client));
            token = live.Save();
        }

        using RawClient other = mail.Connect();
        other.Run("SELECT INBOX");
        other.Run("UID STORE 1 +FLAGS (\\Deleted)");
        other.Run("UID STORE 2 FLAGS (Red)");
        other.Run("EXPUNGE");
        using RawClient client = mail.Connect();
        client.Run($"X-STATE {token}");
        Assert.Equal("* 1 EXPUNGE", Line(client));
        Assert.Equal("* 2 RECENT", Line(client));
        Assert.Equal("* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft Red)", Line(client));
        Assert.StartsWith("* OK [PERMANENTFLAGS ()]", Line(client), StringComparison.Ordinal);
        Assert.Equal("* 1 FETCH (FLAGS (Red \\Recent))", Line(client));
        client.SendText("DONE\r\n");
        Assert.Equal("old7 OK Idle completed.", Line(client));
    }

    [Fact]
    public async Task Import_OfASessionSavedBeforeItOpenedAMailbox_IsLoggedInOnly()
    {
        await using var mail = new LiveMail();
        string token;
        using (RawClient client = mail.Connect())
        {
            client.Run("ENABLE CONDSTORE");
            token = client.Export();
        }

        using RawClient again = mail.Connect();
        again.Run($"X-STATE {token}", line => Assert.Fail("Nothing is to be reported."));
        again.Send("CHECK");
        Assert.StartsWith("BAD CHECK needs an open mailbox", again.Complete(), StringComparison.Ordinal);
        string enabled = "";
        again.Run("ENABLE CONDSTORE", line => enabled += Encoding.ASCII.GetString(line));
        Assert.Equal("* ENABLED", enabled);
    }

    [Fact]
    public async Task CommandsBehindAnImport_SentWithIt_SeeTheMailboxOpen()
    {
        await using var mail = new LiveMail();
        mail.Fill(3);
        string token = ExportInbox(mail);
        mail.Deliver();
        using RawClient client = mail.Connect();
        client.SendAll([$"X-STATE {token}", "FETCH 4 (UID)", "X-STATE", "UNSELECT", $"X-STATE {token}", "SEARCH ALL"]);
        Assert.Equal(["* 4 EXISTS", "* 4 RECENT", "OK State imported."], Answer(client));
        Assert.Equal(["* 4 FETCH (UID 4)", "OK Fetch completed."], Answer(client));
        Assert.Equal("OK State exported.", Answer(client)[^1]);
        Assert.Equal("OK Unselect completed.", Answer(client)[^1]);
        Assert.Equal(["* 4 EXISTS", "OK State imported."], Answer(client));
        Assert.Equal(["* SEARCH 1 2 3 4", "OK Search completed."], Answer(client));
    }

    [Fact]
    public async Task Import_OfOneTokenTwice_WorksTwice()
    {
        await using var mail = new LiveMail();
        mail.Fill(3);
        string token = ExportInbox(mail);
        using RawClient one = mail.Connect();
        using RawClient two = mail.Connect();
        one.Run($"X-STATE {token}");
        one.Run("STORE 1 +FLAGS (\\Deleted)");
        one.Run("EXPUNGE");

        two.Send($"X-STATE {token}");

        Assert.Equal(["* 1 EXPUNGE", "* 2 RECENT", "OK State imported."], Answer(two));
        two.Run("FETCH 1:2 (FLAGS)");
        one.Run("NOOP", line => Assert.Fail("Nothing changed."));
    }

    [Fact]
    public async Task Import_IntoAnotherServer_TellsWhatWasMissed()
    {
        await using var mail = new LiveMail();
        mail.Fill(3);
        string token;
        using (RawClient client = mail.Connect())
        {
            client.Run("ENABLE QRESYNC");
            client.Run("SELECT INBOX");
            client.Run("STORE 1 +FLAGS (\\Deleted)");
            token = client.Export();
            using RawClient other = mail.Connect();
            other.Run("SELECT INBOX");
            other.Run("EXPUNGE");
        }

        await mail.RestartAsync(() => mail.Deliver());
        using RawClient again = mail.Connect();
        again.Send($"X-STATE {token}");

        Assert.Equal(["* VANISHED 1", "* 3 EXISTS", "OK State imported."], Answer(again));
    }

    private static string ExportInbox(LiveMail mail)
    {
        using RawClient client = mail.Connect();
        client.Run("SELECT INBOX");
        return client.Export();
    }

    private static List<string> Answer(RawClient client)
    {
        var lines = new List<string>();
        string answer = client.Complete(line => lines.Add(Encoding.UTF8.GetString(line)));
        return [.. lines, answer];
    }

    private static string Line(RawClient client) => Encoding.UTF8.GetString(client.ReadLine());
}
