using System.Diagnostics;
using System.Text;
using Imap.Protocol;
using Imap.Server.Searching;
using Imap.Server.Sessions;
using Imap.Wire;
using StateGen;

namespace ImapServer.Tests.XState;

/// <summary>The cost of one session for all others is limited in advance (RFC 5267, section 4.3.1; RFC 5530, LIMIT).</summary>
public sealed class CostTests
{
    [Fact]
    public async Task Search_ForMoreTextsThanAreLookedForAtOnce_IsRefusedWithLimit()
    {
        await using var mail = new LiveMail();
        mail.Fill(3);
        using RawClient client = mail.Connect();
        client.Run("SELECT INBOX");
        client.Run("SEARCH " + Bodies(256));
        client.Send("SEARCH " + Bodies(257));
        Assert.StartsWith("NO [LIMIT] ", client.Complete(), StringComparison.Ordinal);
        client.Send("SEARCH " + string.Concat(Enumerable.Repeat("OR SUBJECT a (", 20)) + "TEXT b" + new string(')', 20));
        Assert.StartsWith("OK ", client.Complete(), StringComparison.Ordinal);
        client.Send("SEARCH " + string.Join(' ', Enumerable.Repeat("NOT FROM x", 1100)));
        Assert.StartsWith("NO [LIMIT] ", client.Complete(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_OfCostlyCriteria_IsSearchedOnce_AndNotKept()
    {
        await using var mail = new LiveMail();
        mail.Fill(3);
        using RawClient client = mail.Connect();
        client.Run("SELECT INBOX");
        Assert.Equal(["* ESEARCH (TAG \"t3\") ALL 1:3"], Heard(client, "SEARCH RETURN (UPDATE ALL) " + Bodies(64)));
        Assert.Equal(
            ["* NO [NOUPDATE \"t4\"] It would cost too much to keep so many criteria up to date: look for fewer texts.", "* ESEARCH (TAG \"t4\") ALL 1:3"],
            Heard(client, "SEARCH RETURN (UPDATE ALL) NOT BODY q"));
        client.Run("CANCELUPDATE \"t3\"");
        Assert.Equal(["* ESEARCH (TAG \"t6\") ALL 1:3"], Heard(client, "SEARCH RETURN (UPDATE ALL) NOT BODY q"));
    }

    [Fact]
    public async Task Update_InManySessionsOfOneUser_IsBoundedForAllOfThem()
    {
        await using var mail = new LiveMail();
        mail.Fill(1);
        RawClient[] clients = [.. Enumerable.Range(0, 24).Select(_ => mail.Connect())];
        int refused = 0;
        foreach (RawClient client in clients)
        {
            client.Run("SELECT INBOX");
            client.Run("SEARCH RETURN (UPDATE) " + Bodies(64));
            client.Run("NOOP", line => refused += line.StartsWith("* NO [NOUPDATE"u8) ? 1 : 0);
        }

        Assert.Equal(20, refused);

        // Another user has its own share, and a session that ends returns its share.
        using RawClient eve = mail.Connect("eve");
        eve.Run("SELECT INBOX");
        Assert.DoesNotContain(Heard(eve, "SEARCH RETURN (UPDATE ALL) " + Bodies(64)), line => line.Contains("NOUPDATE", StringComparison.Ordinal));
        clients[0].Run("LOGOUT");
        clients[0].Dispose();
        int tries = 0;
        while (Heard(clients[23], $"SEARCH RETURN (UPDATE ALL) {Bodies(64)}").Count + Heard(clients[23], "NOOP").Count > 1)
        {
            Assert.True(++tries < 100, "The share of a session that ended is not given back.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        // The cost of one message: 24 sessions took half a minute of processor time before.
        mail.Deliver();
        long begin = Stopwatch.GetTimestamp();
        foreach (RawClient client in clients[1..])
        {
            client.Run("NOOP");
        }

        Assert.InRange(Stopwatch.GetElapsedTime(begin), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Array.ForEach(clients, client => client.Dispose());
    }

    [Fact]
    public async Task Token_OfEmptyContexts_IsRefusedWithLittleMemory()
    {
        await using var mail = new LiveMail();
        using RawClient client = mail.Connect();
        client.Run("SELECT INBOX");
        SessionState state = StateOf(client);
        state.Contexts = [.. Enumerable.Repeat(new SearchContextState(), 700_000)];
        await RefuseAsync(client, state);
    }

    [Fact]
    public async Task Token_WithOneTextInAllContexts_IsRefusedWithLittleMemory()
    {
        await using var mail = new LiveMail();
        using RawClient client = mail.Connect();
        client.Run("SELECT INBOX");
        SessionState state = StateOf(client);
        string text = string.Join(' ', Enumerable.Repeat("NOT BODY a", 60_000));
        state.Contexts = [.. Enumerable.Range(0, 16).Select(i => new SearchContextState { Tag = $"c{i}", Criteria = text })];
        await RefuseAsync(client, state);
    }

    [Fact]
    public async Task Token_OfCostlyContexts_IsRefused()
    {
        await using var mail = new LiveMail();
        using RawClient client = mail.Connect();
        client.Run("SELECT INBOX");
        SessionState state = StateOf(client);
        state.Contexts = [.. Enumerable.Range(0, 16).Select(i => new SearchContextState { Tag = $"c{i}", Criteria = Bodies(20) })];
        await RefuseAsync(client, state);
    }

    [Fact]
    public async Task Token_LongerThanAny_IsRefusedBeforeItIsRead()
    {
        await using var mail = new LiveMail();
        using RawClient client = mail.Connect();
        client.Send($"X-STATE {{{CommandLimits.Token + 1}}}");
        Assert.StartsWith("NO [TOOBIG]", client.Complete(), StringComparison.Ordinal);
    }

    [Fact]
    public void Weight_OfKeysWithinKeys_IsTheirSum()
    {
        SearchKey key = new SearchKey.Or(
            new SearchKey.Not(new SearchKey.Body("a")),
            new SearchKey.And([new SearchKey.Header("Subject", "b"), new SearchKey.All(), new SearchKey.Text("c")]));
        Assert.Equal(16 + 4 + 1 + 16, SearchWeight.Of(key));
    }

    private static string Bodies(int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => $"NOT BODY nothing{i}"));

    private static List<string> Heard(RawClient client, string command)
    {
        var lines = new List<string>();
        client.Run(command, line => lines.Add(Encoding.ASCII.GetString(line)));
        return lines;
    }

    private static SessionState StateOf(RawClient client)
    {
        SessionState state = SessionToken.Read(client.Export());
        client.Run("UNSELECT");
        return state;
    }

    private static async Task RefuseAsync(RawClient client, SessionState state)
    {
        string token = SessionToken.Write(state);
        Assert.InRange(token.Length, 1, CommandLimits.Token - 20);
        await Task.Yield();
        GC.Collect();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        client.Send($"X-STATE {token}");
        Assert.StartsWith("NO ", client.Complete(), StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 200_000_000);
        client.Run("NOOP");
    }
}
