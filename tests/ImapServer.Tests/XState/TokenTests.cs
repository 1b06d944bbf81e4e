using System.Buffers.Text;
using System.Diagnostics;
using Imap.Protocol;
using Imap.Storage;
using Imap.Wire;
using StateGen;

namespace ImapServer.Tests.XState;

[Trait("Time", "Long")]
public sealed class TokenTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(3000)]
    [InlineData(10_000)]
    public async Task Export_OfAnOpenInbox_TakesAtMost60Characters(int messages)
    {
        await using var mail = new LiveMail();
        mail.Fill(messages);
        using RawClient client = mail.Connect();
        client.Run("SELECT INBOX");

        string token = client.Export();

        TestContext.Current.TestOutputHelper?.WriteLine($"{messages} messages: {token.Length} characters: {token}");
        Assert.InRange(token.Length, 1, 60);
    }

    [Fact]
    public async Task Export_OfAMailboxInUse_TakesAtMost60Characters()
    {
        await using var mail = new LiveMail();
        mail.Fill(4000);
        using RawClient client = mail.Connect();
        client.Run("SELECT INBOX");
        client.Run("UID STORE 1:3999 +FLAGS.SILENT (\\Seen)");
        for (int uid = 10; uid < 1000; uid += 10)
        {
            client.Run($"UID STORE {uid} +FLAGS (\\Deleted Word)");
            client.Run("EXPUNGE");
        }

        Assert.InRange(client.Export().Length, 1, 60);
    }

    [Fact]
    public async Task Export_OfASavedSearch_GrowsWithItsRunsAndNotWithItsMessages()
    {
        await using var mail = new LiveMail();
        mail.Fill(3000);
        using RawClient client = mail.Connect();
        client.Run("SELECT INBOX");
        for (int uid = 10; uid < 3000; uid += 10)
        {
            client.Run($"UID STORE {uid} +FLAGS.SILENT (\\Deleted)");
        }

        client.Run("EXPUNGE");
        int none = client.Export().Length;
        client.Run("SEARCH RETURN (SAVE) ALL");

        Assert.InRange(client.Export().Length, none + 1, none + 12);
    }

    // A client with many long searches has a token that is longer than any other command may be.
    [Fact]
    public async Task Import_OfATokenLongerThanOtherCommands_Works()
    {
        await using var mail = new LiveMail();
        mail.Fill(10);
        using RawClient client = mail.Connect();
        client.Run("SELECT INBOX");
        for (int i = 0; i < 16; i++)
        {
            client.Run($"UID SEARCH RETURN (UPDATE) NOT BODY \"{new string((char)('a' + i), 6000)}\"");
        }

        string token = client.Export();
        client.Run("UNSELECT");

        Assert.InRange(token.Length, CommandLimits.Text + 1, CommandLimits.Token);
        client.Run($"X-STATE {token}");
        Assert.Equal(token, client.Export());
        client.Run("UNSELECT");
        client.Run($"X-STATE {{{token.Length}+}}\r\n{token}");
        mail.Deliver();
        int told = 0;
        client.Run("NOOP", line => told += line.StartsWith("* ESEARCH"u8) ? 1 : 0);
        Assert.Equal(16, told);
    }

    [Fact]
    public async Task Export_OfAnyMailbox_TakesTheSameTime()
    {
        await using var mail = new LiveMail();
        using RawClient client = mail.Connect();
        long empty = LeastTicks(client);
        mail.Fill(10_000);
        client.Run("UNSELECT");
        long large = LeastTicks(client);

        // A walk over ten thousand messages would take hundreds of times as long.
        Assert.True(large < 10 * empty, $"An export took {empty} ticks in an empty mailbox and {large} in one of 10,000 messages.");
    }

    [Fact]
    public async Task Import_TruncatedAtAnyLength_IsRefused()
    {
        await using var mail = new LiveMail();
        string token = ExportInbox(mail);
        using RawClient client = mail.Connect();

        AssertAllRefused(client, Enumerable.Range(1, token.Length - 1).Select(length => token[..length]));
    }

    [Fact]
    public async Task Import_WithAnyCharacterChanged_IsRefused()
    {
        await using var mail = new LiveMail();
        string token = ExportInbox(mail);
        using RawClient client = mail.Connect();

        AssertAllRefused(
            client,
            from at in Enumerable.Range(0, token.Length)
            from other in Alphabet + "!$.:=*+/"
            where other != token[at]
            select $"{token[..at]}{other}{token[(at + 1)..]}");
    }

    [Theory]
    [InlineData("=")]
    [InlineData("AAAA")]
    [InlineData("A")]
    [InlineData("%")]
    public async Task Import_WithMoreBehindIt_IsRefused(string more)
    {
        await using var mail = new LiveMail();
        string token = ExportInbox(mail);
        using RawClient client = mail.Connect();

        AssertAllRefused(client, [token + more]);
    }

    [Fact]
    public async Task Import_OfAnotherStateType_IsRefused()
    {
        await using var mail = new LiveMail();
        MailboxViewState state = mail.Account.Open("INBOX").OpenView(readOnly: true).SaveState();
        using RawClient client = mail.Connect();

        AssertAllRefused(
            client,
            [Base64Url.EncodeToString(StateSerializer.Save(state)), Base64Url.EncodeToString(StateSerializer.Save(new UidRange(1, 2)))]);
    }

    [Fact]
    public async Task Import_ByAnotherUser_IsRefused()
    {
        await using var mail = new LiveMail();
        string token = ExportInbox(mail);
        using RawClient client = mail.Connect("eve");

        AssertRefused(client, token, "This state was exported by another user.");
    }

    [Fact]
    public async Task Import_WhileAMailboxIsOpen_IsRefusedAndLeavesItOpen()
    {
        await using var mail = new LiveMail();
        mail.Fill(3);
        string token = ExportInbox(mail);
        using RawClient client = mail.Connect();
        client.Run("SELECT INBOX");

        AssertRefused(client, token, "A mailbox is open");
        client.Run("FETCH 3 (UID)");
        client.Run("UNSELECT");
        client.Run($"X-STATE {token}");
    }

    private static string ExportInbox(LiveMail mail)
    {
        using RawClient client = mail.Connect();
        client.Run("SELECT INBOX");
        return client.Export();
    }

    // Other load makes most of them slower, and none faster.
    private static long LeastTicks(RawClient client)
    {
        client.Run("SELECT INBOX");
        long least = long.MaxValue;
        for (int i = 0; i < 301; i++)
        {
            long start = Stopwatch.GetTimestamp();
            client.Export();
            least = Math.Min(least, Stopwatch.GetTimestamp() - start);
        }

        return least;
    }

    private static void AssertAllRefused(RawClient client, IEnumerable<string> tokens)
    {
        foreach (string token in tokens)
        {
            AssertRefused(client, token, "The token is damaged");
        }
    }

    // No session enters the selected state, and the connection is as good as before.
    private static void AssertRefused(RawClient client, string token, string reason)
    {
        client.SendAll([$"X-STATE {token}", "NOOP"]);
        string answer = client.Complete(line => Assert.Fail($"{token} was answered with more than NO."));
        Assert.True(answer.StartsWith($"NO {reason}", StringComparison.Ordinal), $"{token}: {answer}");
        Assert.StartsWith("OK ", client.Complete(), StringComparison.Ordinal);
    }
}
