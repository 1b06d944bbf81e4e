using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Imap.Hibernation;
using Imap.Storage.Accounts;
using ImapIdle.Protocol;
using ImapServer.Tests.Clients;

namespace ImapServer.Tests.Hibernation;

/// <summary>Programs of others that compress (RFC 4978), with the server and imap-idle as processes.</summary>
[Trait("Time", "Long")]
public sealed class CompressedProgramsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("imap-compressed-").FullName;
    private readonly int _port = FreePort.Find();
    private readonly DeliveryAgent _agent;

    public CompressedProgramsTests() => _agent = new DeliveryAgent(Path.Combine(_root, "mail", "demo"));

    private string Runtime => Path.Combine(_root, "run");

    // zlib ends each of these flushes at another bit; only the first two end at an octet.
    [Theory]
    [InlineData(1, "sync")]
    [InlineData(9, "full")]
    [InlineData(6, "partial")]
    [InlineData(9, "partial")]
    [InlineData(0, "sync")]
    [InlineData(6, "block")]
    public async Task PythonsZlib_HibernatesResumesAndLivesThroughRestarts(int level, string flush)
    {
        ClientProgram python = ClientProgram.Find("python3", "python3");
        using ServerProcess first = await StartAsync(after: "0.1");
        Deliver();
        string script = Path.Combine(AppContext.BaseDirectory, "Clients", "compressed_client.py");
        using Process client = python.Start(script, $"{_port}", $"{level}", flush);
        await AnswerAsync(client);
        await OrderAsync(client, "idle");
        await HibernationWait.UntilInIdleAsync(Runtime, 1);
        Deliver();
        await OrderAsync(client, "expect * 2 EXISTS", "expect * 2 RECENT");
        await HibernationWait.UntilInIdleAsync(Runtime, 1);
        Assert.Equal(0, await first.EndAsync(OtherProcess.Terminate));
        Deliver();
        using ServerProcess second = await StartAsync(after: "0.1");
        await OrderAsync(client, "expect * 3 EXISTS", "expect * 3 RECENT", "done", "noop", "idle");
        await HibernationWait.UntilInIdleAsync(Runtime, 1);

        // The next server takes over twice: while the client is hibernated, and while it is resumed.
        using ServerProcess third = await StartAsync(after: "60", "upgrade");
        Assert.Equal(0, await second.WaitForEndAsync());
        await OrderAsync(client, "done", "idle", "done", "idle");
        using ServerProcess fourth = await StartAsync(after: "0.1", "upgrade");
        Assert.Equal(0, await third.WaitForEndAsync());
        await OrderAsync(client, "done", "noop", "idle");
        await HibernationWait.UntilInIdleAsync(Runtime, 1);
        Assert.Equal(0, await fourth.EndAsync(OtherProcess.Interrupt));
        await OrderAsync(client, "expect * BYE The server shuts down.");
        await client.StandardInput.WriteLineAsync("end");
        await client.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Mbsync_CompressedAndHibernatedAtOnce_SyncsThroughRestarts()
    {
        ClientProgram mbsync = ClientProgram.Find("mbsync", "isync");
        ServerProcess server = await StartAsync(after: "0");
        for (int i = 0; i < 300; i++)
        {
            Deliver();
        }

        string folder = Path.Combine(_root, "here");
        Directory.CreateDirectory(folder);
        string config = Path.Combine(folder, "mbsyncrc");
        await File.WriteAllTextAsync(config, Configuration(folder), TestContext.Current.CancellationToken);
        Task<string> syncing = mbsync.RunAsync("-Dn", "-c", config, "-a");
        for (int i = 0; i < 3; i++)
        {
            ServerProcess next = await StartAsync(after: "0", "upgrade");
            Assert.Equal(0, await server.WaitForEndAsync());
            server.Dispose();
            server = next;
        }

        Assert.Contains("COMPRESS DEFLATE", await syncing, StringComparison.Ordinal);
        Assert.Equal(300, Messages(folder).Length);
        string delivered = Path.Combine(folder, "inbox", "new", "1700000000.1.here");
        await File.WriteAllTextAsync(delivered, "Subject: from here\n\n" + new string('x', 200_000) + "\n", TestContext.Current.CancellationToken);
        Deliver();
        await mbsync.RunAsync("-q", "-c", config, "-a");
        Assert.Equal(302, Messages(folder).Length);
        await mbsync.RunAsync("-q", "-c", config, "-a");
        Assert.Equal(302, Messages(folder).Length);
        string figures = ServerStatus.Ask(RuntimeDirectory.At(Runtime));
        Assert.Matches(@"\nhibernated [1-9]", figures);
        Assert.Matches(@"\nresumed [1-9]", figures);
        Assert.Equal(0, await server.EndAsync(OtherProcess.Interrupt));
        server.Dispose();
    }

    public void Dispose()
    {
        try
        {
            OtherProcess.Signal(IdleStatus.Ask(RuntimeDirectory.At(Runtime)).ProcessId, signal: 9);
        }
        catch (SocketException)
        {
            // It has ended, as it should.
        }

        Directory.Delete(_root, recursive: true);
    }

    private static async Task OrderAsync(Process client, params string[] orders)
    {
        foreach (string order in orders)
        {
            await client.StandardInput.WriteLineAsync(order);
            await client.StandardInput.FlushAsync();
            await AnswerAsync(client, order);
        }
    }

    private static async Task AnswerAsync(Process client, string order = "connect")
    {
        string? answer = await client.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.True(answer == "ok", $"{order}: {answer}");
    }

    private static string[] Messages(string folder) =>
        [.. new[] { "cur", "new" }.SelectMany(part => Directory.GetFiles(Path.Combine(folder, "inbox", part)))];

    private Task<ServerProcess> StartAsync(string after, params string[] command)
    {
        string users = Path.Combine(_root, "users");
        File.WriteAllText(users, "demo:demo\n");
        return ServerProcess.StartAsync(
            [.. command, "--port", $"{_port}", "--mail", Path.Combine(_root, "mail"), "--users", users, "--runtime", Runtime, "--hibernate-after", after]);
    }

    private void Deliver() => _agent.Deliver(new string((char)('a' + (_agent.Delivered % 26)), 2000));

    private string Configuration(string folder) => $"""
        IMAPAccount sample
        Host 127.0.0.1
        Port {_port}
        User demo
        Pass demo
        SSLType None
        AuthMechs LOGIN

        IMAPStore there
        Account sample

        MaildirStore here
        Path {folder}/
        Inbox {folder}/inbox

        Channel all
        Far :there:
        Near :here:
        Patterns INBOX
        Create Near
        Expunge Both
        SyncState *

        """;
}
