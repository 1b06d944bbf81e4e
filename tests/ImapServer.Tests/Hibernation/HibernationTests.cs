using System.Net.Sockets;
using Imap.Protocol;
using Imap.Storage;
using ImapIdle.Protocol;
using ImapServer.Tests.Commands;

namespace ImapServer.Tests.Hibernation;

/// <summary>Connections are hibernated in any state and resumed as if they had stayed.</summary>
public sealed class HibernationTests
{
    [Fact]
    public async Task Idle_Hibernated_ComesBackWithWhatItMissed_AndEndsWhenItSaysDone()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        server.Deliver(2);
        using TestClient client = await LogInAsync(server);
        await RunAsync(server, client, "a select inbox", "a OK");
        HeldConnection held = await IdleAsync(server, client, "b");
        Assert.Equal("b", held.Connection.IdleTag);
        Assert.Equal(["new", "cur", "stategen-changes"], held.Connection.Watch.Select(path => path.Path));
        Assert.True(held.Unparsed.IsEmpty);
        Assert.False(held.HasChanged);

        server.Deliver();
        Assert.True(held.HasChanged);
        await server.Idle.ResumeAsync(held);
        await client.ExpectAsync("* 3 EXISTS", "* 3 RECENT");

        held = await server.Idle.NextAsync();
        Assert.False(held.HasChanged);
        await server.Idle.ResumeAsync(held, "DONE\r\n");
        await client.ExpectAsync("b OK Idle completed.");
        await RunAsync(server, client, "c logout", "c OK");
    }

    [Fact]
    public async Task Idle_HibernatedAndBegunAnewElsewhere_EndsWithTheLaterTag()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        using TestClient client = await LogInAsync(server);
        HeldConnection held = await IdleAsync(server, client, "b");
        await server.Idle.ResumeAsync(held, "done\r\nd noop\r\n", idleTag: "c");
        await client.ExpectAsync("c OK Idle completed.", "d OK Noop completed.");
    }

    [Fact]
    public async Task Resumed_ClientHasGone_OthersAreResumedAllTheSame()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        using TestClient gone = await LogInAsync(server);
        HeldConnection held = await IdleAsync(server, gone, "a");
        using TestClient client = await LogInAsync(server);
        HeldConnection other = await IdleAsync(server, client, "b");
        gone.Reset();
        await server.Idle.ResumeAsync(held, "DONE\r\n");
        await server.Idle.ResumeAsync(other, "DONE\r\n");
        await client.ExpectAsync("b OK Idle completed.");
    }

    [Fact]
    public async Task Authenticated_Hibernated_GoesOn()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        using TestClient client = await LogInAsync(server);
        HeldConnection held = await server.Idle.NextAsync();
        Assert.Null(held.Connection.IdleTag);
        Assert.Empty(held.Connection.Watch);
        await server.Idle.ResumeAsync(held, "a noop\r\n");
        await client.ExpectAsync("a OK Noop completed.");
    }

    [Fact]
    public async Task Selected_WithSearchesAndExtensions_GoesOn()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        server.Deliver(4);
        using TestClient client = await LogInAsync(server);
        await RunAsync(server, client, "a enable qresync", "a OK");
        await RunAsync(server, client, "b select inbox", "b OK");
        await RunAsync(server, client, "c uid search return (save) uid 2:3", "c OK");
        await RunAsync(server, client, "d search return (update all) unseen", "d OK");

        HeldConnection held = await server.Idle.NextAsync();
        server.Inbox.Store(UidSet.FromUids([2]), FlagOperation.Add, new MessageFlags(SystemFlags.Seen, []));
        await server.Idle.ResumeAsync(held, "e fetch $ (flags)\r\n");
        await client.ExpectAsync(
            "* 2 FETCH (FLAGS (\\Seen \\Recent))",
            "* 3 FETCH (FLAGS (\\Recent))",
            "* 2 FETCH (UID 2 FLAGS (\\Seen \\Recent) MODSEQ (3))",
            "* ESEARCH (TAG \"d\") REMOVEFROM (2 2)",
            "e OK Fetch completed.");
    }

    [Fact]
    public async Task HalfALine_GoesAlong()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        using TestClient client = await LogInAsync(server);
        HeldConnection held = await server.Idle.NextAsync();
        await server.Idle.ResumeAsync(held, "a no");
        held = await server.Idle.NextAsync();
        Assert.Equal("a no"u8, held.Unparsed.Span);
        await server.Idle.ResumeAsync(held, "op\r\nb noop\r\nc id");
        await client.ExpectAsync("a OK Noop completed.", "b OK Noop completed.");
        held = await server.Idle.NextAsync();
        Assert.Equal("c id"u8, held.Unparsed.Span);
        await server.Idle.ResumeAsync(held, "le\r\n");
        await client.ExpectAsync("+ idling");
        held = await server.Idle.NextAsync();
        await server.Idle.ResumeAsync(held, "DO");
        held = await server.Idle.NextAsync();
        Assert.Equal("DO"u8, held.Unparsed.Span);
        await server.Idle.ResumeAsync(held, "NE\r\n");
        await client.ExpectAsync("c OK Idle completed.");
    }

    [Theory]
    [InlineData("a create {3}\r\n", "abc\r\n", "+ Ready for the literal.", "a OK")]
    [InlineData("a idle\r\nxyz", "\r\n", "+ idling", "a BAD")]
    public async Task WhatNobodyElseCouldReadOn_StaysHere(string begin, string end, string answer, string completion)
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        using TestClient client = await LogInAsync(server);
        await server.Idle.ResumeAsync(await server.Idle.NextAsync(), begin);
        await client.ExpectAsync(answer);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        await client.SendAsync(end);
        Assert.StartsWith(completion, await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeywordChangedWhileHibernated_ShowsInWhatIsWatched_AndIsTold()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        server.Deliver(1);
        using TestClient client = await LogInAsync(server);
        await RunAsync(server, client, "a select inbox", "a OK");
        HeldConnection held = await IdleAsync(server, client, "b");
        server.Inbox.Store(UidSet.FromUids([1]), FlagOperation.Add, new MessageFlags(SystemFlags.None, ["$Junk"]));
        Assert.True(held.HasChanged);
        await server.Idle.ResumeAsync(held);
        Assert.StartsWith("* FLAGS (", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.StartsWith("* OK [PERMANENTFLAGS", await client.ReceiveAsync(), StringComparison.Ordinal);
        await client.ExpectAsync("* 1 FETCH (FLAGS ($Junk \\Recent))");
    }

    [Fact]
    public async Task ExpungedByALiveSessionWhileHibernated_IsTold()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync(after: 1);
        server.Deliver(3);
        using TestClient client = await LogInAsync(server);
        await RunAsync(server, client, "a select inbox", "a OK", hibernates: false);
        HeldConnection held = await IdleAsync(server, client, "b");
        using TestClient other = await LogInAsync(server);
        await RunAsync(server, other, "a select inbox", "a OK", hibernates: false);
        await RunAsync(server, other, "b store 2 +flags.silent \\deleted", "b OK", hibernates: false);
        await RunAsync(server, other, "c expunge", "c OK", hibernates: false);
        Assert.True(held.HasChanged);
        await server.Idle.ResumeAsync(held);
        await client.ExpectAsync("* 2 EXPUNGE");
    }

    [Fact]
    public async Task MailboxDeletedWhileHibernated_EndsTheConnectionWithAWord()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        using TestClient client = await LogInAsync(server);
        await RunAsync(server, client, "a create box", "a OK");
        await RunAsync(server, client, "b select box", "b OK");
        HeldConnection held = await IdleAsync(server, client, "c");
        server.Account.Delete("box");
        Assert.True(held.HasChanged);
        await server.Idle.ResumeAsync(held);
        await client.ExpectAsync("* BYE The saved session is refused: its mailbox was deleted.", "<closed>");
    }

    [Fact]
    public async Task MailboxRenamedWhileHibernated_StaysOpen_AndIsWatchedWhereItIs()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        using TestClient client = await LogInAsync(server);
        await RunAsync(server, client, "a create box", "a OK");
        await RunAsync(server, client, "b select box", "b OK");
        HeldConnection held = await IdleAsync(server, client, "c");
        server.Account.Rename("box", "chest");
        await server.Idle.ResumeAsync(held);
        held = await server.Idle.NextAsync();
        Assert.EndsWith(".chest", held.Connection.Directory, StringComparison.Ordinal);
        Assert.False(held.HasChanged);
    }

    [Fact]
    public async Task RefusedHibernation_ChangesNothing()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        server.Idle.Refusal = "It is full.";
        using TestClient client = await LogInAsync(server);
        await client.SendAsync("a no");
        Assert.True(SpinWait.SpinUntil(() => server.Idle.Refused > 0, TimeSpan.FromSeconds(20)));
        await client.SendAsync("op\r\nb idle\r\n");
        await client.ExpectAsync("a OK Noop completed.", "+ idling");
        int refused = server.Idle.Refused;
        Assert.True(SpinWait.SpinUntil(() => server.Idle.Refused > refused, TimeSpan.FromSeconds(20)));
        await client.SendAsync("DONE\r\n");
        await client.ExpectAsync("b OK Idle completed.");

        server.Idle.Refusal = null;
        HeldConnection held = await server.Idle.NextAsync();
        await server.Idle.ResumeAsync(held, "c noop\r\n");
        await client.ExpectAsync("c OK Noop completed.");
    }

    [Fact]
    public async Task TheSameConnection_HibernatedAgainAndAgain_GoesOn()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        using TestClient client = await LogInAsync(server);
        for (int i = 0; i < 50; i++)
        {
            await server.Idle.ResumeAsync(await server.Idle.NextAsync(), $"a{i} noop\r\n");
            await client.ExpectAsync($"a{i} OK Noop completed.");
        }
    }

    [Fact]
    public async Task Restart_GoesOnWithWhatWasHibernatedBeforeAndWhatWasHibernatedThen()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync(after: 1);
        server.Deliver(2);
        using TestClient first = await LogInAsync(server);
        await RunAsync(server, first, "a select inbox", "a OK", hibernates: false);
        HeldConnection before = await IdleAsync(server, first, "b");
        using TestClient second = await LogInAsync(server);
        await RunAsync(server, second, "a examine inbox", "a OK", hibernates: false);
        await server.RestartAsync();
        Assert.NotNull(server.Idle.Listener);
        HeldConnection then = await server.Idle.NextAsync();

        server.Deliver();
        await server.Idle.ResumeAsync(before);
        await first.ExpectAsync("* 3 EXISTS", "* 3 RECENT");
        await server.Idle.ResumeAsync(then, "b noop\r\n");
        await second.ExpectAsync("* 3 EXISTS", "b OK Noop completed.");
    }

    private static async Task<TestClient> LogInAsync(HibernatingServer server)
    {
        var client = new TestClient(server.EndPoint);
        Assert.StartsWith("* OK", await client.ReceiveAsync(), StringComparison.Ordinal);
        await client.SendAsync("login login demo demo\r\n");
        Assert.StartsWith("login OK", await client.ReceiveAsync(), StringComparison.Ordinal);
        return client;
    }

    private static async Task RunAsync(HibernatingServer server, TestClient client, string command, string completion, bool hibernates = true)
    {
        if (hibernates)
        {
            await server.Idle.ResumeAsync(await server.Idle.NextAsync(), command + "\r\n");
        }
        else
        {
            await client.SendAsync(command + "\r\n");
        }

        string line;
        do
        {
            line = await client.ReceiveAsync();
            Assert.False(line.StartsWith('<'), $"{command}: {line}");
        }
        while (!line.StartsWith(completion, StringComparison.Ordinal));
    }

    // It is hibernated once it is in IDLE and quiet for a while. It may have been hibernated outside of IDLE before.
    private static async Task<HeldConnection> IdleAsync(HibernatingServer server, TestClient client, string tag)
    {
        await client.SendAsync($"{tag} idle\r\n");
        while (true)
        {
            HeldConnection held = await server.Idle.NextAsync();
            if (held.Connection.IdleTag is not null)
            {
                Assert.Equal("+ idling", await client.ReceiveAsync());
                return held;
            }

            await server.Idle.ResumeAsync(held);
        }
    }
}
