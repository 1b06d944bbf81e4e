using System.IO.Compression;
using Imap.Server.Sessions;
using StateGen;

namespace ImapServer.Tests.Hibernation;

/// <summary>Connections with COMPRESS=DEFLATE (RFC 4978) are hibernated and resumed at any octet of either stream.</summary>
[Trait("Time", "Long")]
public sealed class CompressedHibernationTests
{
    [Fact]
    public async Task Idle_Compressed_HibernatesResumesAndLivesThroughARestart()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        server.Deliver(1);
        using CompressedClient client = await CompressAsync(server);
        await RunAsync(server, client, "a select inbox", "a OK");
        HeldConnection held = await IdleAsync(server, client, "b");
        Assert.True(held.Unparsed.IsEmpty);
        Assert.Equal(["new", "cur", "stategen-changes"], held.Connection.Watch.Select(path => path.Path));

        server.Deliver();
        await server.Idle.ResumeAsync(held);
        await client.ExpectAsync("* 2 EXISTS", "* 2 RECENT");
        held = await server.Idle.NextAsync();
        await server.RestartAsync();
        await server.Idle.ResumeAsync(held, client.Encode("DONE\r\nc noop\r\n"));
        await client.ExpectAsync("b OK Idle completed.", "c OK Noop completed.");
        await RunAsync(server, client, "d compress deflate", "d NO [COMPRESSIONACTIVE]");
        await RunAsync(server, client, "e logout", "e OK");
        Assert.Equal("<closed>", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Fastest)]
    [InlineData(CompressionLevel.SmallestSize)]
    public async Task EveryCutOfACompressedLine_HibernatesWithItsBeginning(CompressionLevel level)
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        using CompressedClient client = await CompressAsync(server, level);
        await RunAsync(server, client, "a select inbox", "a OK");
        HeldConnection held = await server.Idle.NextAsync();

        // Each octet arrives alone, and the connection is hibernated before and after it. Two commands, so that some cuts are between lines.
        for (int round = 0; round < 2; round++)
        {
            foreach (byte octet in client.Encode($"n{round} noop\r\ns{round} search all\r\ns{round}{round} search all\r\n"))
            {
                await server.Idle.ResumeAsync(held, [octet]);
                held = await server.Idle.NextAsync();
                Assert.True(held.Unparsed.IsEmpty);
            }

            await client.ExpectAsync($"n{round} OK Noop completed.", "* SEARCH", $"s{round} OK Search completed.", "* SEARCH", $"s{round}{round} OK Search completed.");
        }
    }

    [Fact]
    public async Task EveryCutOfDone_HibernatesWithItsBeginning()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        using CompressedClient client = await CompressAsync(server);
        HeldConnection held = await server.Idle.NextAsync();
        foreach (byte octet in client.Encode("i idle\r\n"))
        {
            await server.Idle.ResumeAsync(held, [octet]);
            held = await server.Idle.NextAsync();
        }

        Assert.Equal("i", held.Connection.IdleTag);
        foreach (byte octet in client.Encode("DONE\r\n"))
        {
            await server.Idle.ResumeAsync(held, [octet]);
            held = await server.Idle.NextAsync();
        }

        await client.ExpectAsync("+ idling", "i OK Idle completed.");
        Assert.Null(held.Connection.IdleTag);
    }

    [Fact]
    public async Task LongTalkBeforeHibernation_IsReferredToAfterIt()
    {
        // Longer than the window of deflate, so that only its end is kept, and much of the following input refers to it.
        await using HibernatingServer server = await HibernatingServer.StartAsync(after: 0.2);
        using CompressedClient client = await CompressAsync(server, CompressionLevel.SmallestSize);
        var random = new Random(1);
        string[] words = [.. Enumerable.Range(0, 400).Select(_ => Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(60)))];
        for (int i = 0; i < 50; i++)
        {
            await client.SendAsync($"x{i} list \"\" {string.Concat(words.Skip(8 * i).Take(8))}\r\n");
            Assert.Equal($"x{i} OK List completed.", await client.ReceiveAsync());
        }

        HeldConnection held = await server.Idle.NextAsync();
        for (int i = 0; i < 20; i++)
        {
            byte[] octets = client.Encode($"y{i} list \"\" {string.Concat(random.GetItems(words[^200..], 8))}\r\n");
            Assert.InRange(octets.Length, 1, 400);
            await server.Idle.ResumeAsync(held, octets);
            Assert.Equal($"y{i} OK List completed.", await client.ReceiveAsync());
            held = await server.Idle.NextAsync();
        }
    }

    [Fact]
    public async Task WhatIsHeldOfACompressedClient_IsLittleMore()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync(after: 0.2);
        using CompressedClient client = await CompressAsync(server);
        foreach (string command in (string[])
            ["a1 id (\"name\" \"Example Mail\" \"version\" \"17.2.1\" \"os\" \"Linux\")", "a2 enable qresync condstore", "a3 list \"\" \"*\"",
             "a4 select inbox", "a5 uid fetch 1:* (flags internaldate rfc822.size envelope bodystructure)", "a6 uid search return (all) unseen"])
        {
            await client.SendAsync(command + "\r\n");
            while (await client.ReceiveAsync() is var line && !line.StartsWith($"a{command[1]} OK", StringComparison.Ordinal))
            {
                Assert.NotEqual("<closed>", line);
            }
        }

        await client.SendAsync("a7 idle\r\n");
        HeldConnection held = await server.Idle.NextAsync();
        HibernatedSession session = StateSerializer.Restore<HibernatedSession>(held.Connection.Session);
        int whole = held.Connection.Session.Length;
        session.Compression = null;
        int more = whole - StateSerializer.Save(session).Length;
        TestContext.Current.TestOutputHelper!.WriteLine($"{more} bytes more");
        Assert.InRange(more, 1, 300);
    }

    [Fact]
    public async Task Literal_AskedFor_StaysHere_AndTheServerSaysWhy()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        using CompressedClient client = await CompressAsync(server);
        await server.Idle.ResumeAsync(await server.Idle.NextAsync(), client.Encode("a create {3}\r\n"));
        await client.ExpectAsync("+ Ready for the literal.");
        Assert.True(SpinWait.SpinUntil(
            () => ServerStatus.Ask(server.Directory).Contains("staying_because the server has requested a literal", StringComparison.Ordinal), TimeSpan.FromSeconds(20)));
        await client.SendAsync("abc\r\n");
        await client.ExpectAsync("a OK Create completed.");
    }

    [Fact]
    public async Task Garbage_AfterHibernation_ClosesThisConnectionAlone()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        using CompressedClient client = await CompressAsync(server);
        await server.Idle.ResumeAsync(await server.Idle.NextAsync(), [0xFF, 0xFF, 0xFF, 0xFF]);
        Assert.Equal("<closed>", await client.ReceiveAsync());
        using CompressedClient other = await CompressAsync(server);
        await RunAsync(server, other, "a noop", "a OK");
    }

    [Fact]
    public async Task ManyOctetsOutOfFew_AfterHibernation_AreReadAsTheyAreNeeded()
    {
        // 60 kB that expand to 60 MB: the decoded part before the first command is bounded, and the line is rejected like any line that is too long.
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        using CompressedClient client = await CompressAsync(server, CompressionLevel.SmallestSize);
        HeldConnection held = await server.Idle.NextAsync();
        byte[] octets = client.Encode(new string('a', 60_000_000));
        Assert.InRange(octets.Length, 1, 65_536);
        await server.Idle.ResumeAsync(held, octets);
        Assert.StartsWith("* BYE", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyCommandsInOnePiece_AreAllAnsweredBeforeItHibernates()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        using CompressedClient client = await CompressAsync(server, CompressionLevel.SmallestSize);
        HeldConnection held = await server.Idle.NextAsync();
        const int Count = 12_000;
        byte[] octets = client.Encode(string.Concat(Enumerable.Range(0, Count).Select(i => $"tag-of-command-{i} noop\r\n")));
        Assert.InRange(octets.Length, 1, 65_536);
        await server.Idle.ResumeAsync(held, octets);
        for (int i = 0; i < Count; i++)
        {
            Assert.Equal($"tag-of-command-{i} OK Noop completed.", await client.ReceiveAsync());
        }

        await server.Idle.NextAsync();
    }

    [Fact]
    public async Task Resumed_SessionThatCannotGoOn_IsToldSoCompressed()
    {
        await using HibernatingServer server = await HibernatingServer.StartAsync();
        using CompressedClient client = await CompressAsync(server);
        await RunAsync(server, client, "a create box", "a OK");
        await RunAsync(server, client, "b select box", "b OK");
        HeldConnection held = await IdleAsync(server, client, "c");
        server.Account.Delete("box");
        await server.Idle.ResumeAsync(held);
        await client.ExpectAsync("* BYE The saved session is refused: its mailbox was deleted.", "<closed>");
    }

    private static async Task<CompressedClient> CompressAsync(HibernatingServer server, CompressionLevel level = CompressionLevel.Fastest)
    {
        var client = new CompressedClient(server.EndPoint);
        Assert.StartsWith("* OK", await client.ReceiveAsync(), StringComparison.Ordinal);
        await client.SendAsync("login login demo demo\r\n");
        Assert.Contains(" COMPRESS=DEFLATE ", await client.ReceiveAsync(), StringComparison.Ordinal);
        if (server.HibernatesAtOnce)
        {
            await server.Idle.ResumeAsync(await server.Idle.NextAsync(), "compress compress deflate\r\n");
        }
        else
        {
            await client.SendAsync("compress compress deflate\r\n");
        }

        await client.ExpectAsync("compress OK DEFLATE active.");
        client.Compress(level);
        return client;
    }

    private static async Task RunAsync(HibernatingServer server, CompressedClient client, string command, string completion)
    {
        await server.Idle.ResumeAsync(await server.Idle.NextAsync(), client.Encode(command + "\r\n"));
        string line;
        do
        {
            line = await client.ReceiveAsync();
            Assert.False(line.StartsWith('<'), $"{command}: {line}");
        }
        while (!line.StartsWith(completion, StringComparison.Ordinal));
    }

    private static async Task<HeldConnection> IdleAsync(HibernatingServer server, CompressedClient client, string tag)
    {
        await server.Idle.ResumeAsync(await server.Idle.NextAsync(), client.Encode($"{tag} idle\r\n"));
        await client.ExpectAsync("+ idling");
        HeldConnection held = await server.Idle.NextAsync();
        Assert.Equal(tag, held.Connection.IdleTag);
        return held;
    }
}
