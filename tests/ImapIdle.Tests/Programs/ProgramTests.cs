using ImapIdle.Protocol;
using StateGen.Handoff;

namespace ImapIdle.Tests.Programs;

public sealed class ProgramTests
{
    [Theory]
    [InlineData("--runtime", "--runtime needs a value.")]
    [InlineData("--bogus", "Unknown option \"--bogus\".")]
    [InlineData("--still-here 1", "--runtime DIR is missing.")]
    [InlineData("--runtime x --still-here never", "--still-here takes seconds from 0.001 to 86400, not \"never\".")]
    [InlineData("--runtime x --max-connections 0", "--max-connections takes a number from 1 to 10000000, not \"0\".")]
    [InlineData("--runtime x --runtime x", "--runtime is given twice.")]
    public async Task Options_Wrong_SayWhatAndEndWith2(string arguments, string message)
    {
        (int exitCode, string output, string errors) = await IdleProgram.RunAsync(arguments.Split(' '));
        Assert.Equal((2, "", $"{message} Try --help.\n"), (exitCode, output, errors));
    }

    [Fact]
    public async Task Help_NamesEveryOption()
    {
        (int exitCode, string output, _) = await IdleProgram.RunAsync("--help");
        Assert.Equal(0, exitCode);
        Assert.Contains("--retry-changed SECONDS", output);
    }

    [Fact]
    public async Task Status_OfOneThatRuns_PrintsTheFigures()
    {
        await using IdleProgram program = await IdleProgram.StartAsync();
        (int exitCode, string output, _) = await IdleProgram.RunAsync("--status", "--runtime", program.Directory.FullPath);
        Assert.Equal(0, exitCode);
        Assert.Contains("\nhibernating 0\n", output);
        Assert.Matches(@"\nprivate_memory_bytes [1-9]\d{5,}\n", output);
    }

    [Fact]
    public async Task Status_WhereNoneRuns_SaysSo()
    {
        string folder = Directory.CreateTempSubdirectory("idle-").FullName;
        (int exitCode, _, string errors) = await IdleProgram.RunAsync("--status", "--runtime", folder);
        Directory.Delete(folder, recursive: true);
        Assert.Equal(1, exitCode);
        Assert.StartsWith("No imap-idle runs in ", errors);
    }

    [Fact]
    public async Task Start_WhereOneRuns_SaysSo()
    {
        await using IdleProgram program = await IdleProgram.StartAsync();
        (int exitCode, _, string errors) = await IdleProgram.RunAsync("--runtime", program.Directory.FullPath);
        Assert.Equal(1, exitCode);
        Assert.StartsWith(
            $"Another imap-idle, process {program.Status.ProcessId}, runs in {program.Directory.FullPath}. Use another directory: --runtime DIR.", errors);
    }

    [Fact]
    public async Task Run_NothingToHoldAndNoServer_EndsByItself()
    {
        await using IdleProgram program = await IdleProgram.StartAsync("--linger", "0.2");
        (int exitCode, string errors) = await program.EndAsync();
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.False(File.Exists(program.Directory.IdleSocket));
    }

    [Fact]
    public async Task Terminate_ServerIsThere_GetsEverybody()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync();
        await using var server = new FakeServer<HibernatedConnection>(program.Directory);
        await program.WaitForAsync(status => status.HasServer);
        using TestClient first = TestClient.Connect(), second = TestClient.Connect();
        await program.HibernateAsync(first, mailbox.Session());
        await program.HibernateAsync(second, mailbox.Session(tag: null));
        program.Signal("-TERM");
        Assert.Equal(ResumeReason.Ending, (await server.TakeAsync()).State.Reason);
        Assert.Equal(ResumeReason.Ending, (await server.TakeAsync()).State.Reason);
        Assert.Equal(0, (await program.EndAsync()).ExitCode);
    }

    [Theory]
    [InlineData("-TERM")]
    [InlineData("-INT")]
    public async Task Signal_NoServer_ByeToEverybody(string signal)
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync();
        using TestClient client = TestClient.Connect();
        await program.HibernateAsync(client, mailbox.Session());
        program.Signal(signal);
        Assert.Equal("* BYE The server shuts down.", await client.HearAsync());
        Assert.Equal(0, (await program.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task Kill_ClientsAreClosed()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync();
        using TestClient client = TestClient.Connect();
        await program.HibernateAsync(client, mailbox.Session());
        program.Signal("-KILL");
        Assert.Null(await client.HearAsync());
    }

    [Fact]
    public async Task Connections_1000OfThem_AreSmallAndLeaveNothingBehind()
    {
        const int Count = 1000;
        await using IdleProgram program = await IdleProgram.StartAsync();
        IdleStatus before = program.Status;
        var mailboxes = new List<Mailbox>();
        var clients = new List<TestClient>();
        await using (HandoffSender sender = await program.ConnectAsync())
        {
            for (int i = 0; i < Count; i++)
            {
                mailboxes.Add(new Mailbox());
                clients.Add(TestClient.Connect());
                HibernatedConnection session = mailboxes[i].Session();
                session.Session = new byte[150];
                await sender.SendAsync(clients[i].Server, session, cancellationToken: TestContext.Current.CancellationToken);
            }
        }

        Assert.True(program.Status is { Hibernating: Count, InIdle: Count, Watches: 2 * Count });
        if (IdleProgram.IsNative)
        {
            // The garbage of hibernation is collected once nothing else is to be done.
            await Task.Delay(2500, TestContext.Current.CancellationToken);
            IdleStatus hibernated = program.Status;
            Assert.InRange(before.PrivateMemory, 0, 6 << 20);
            Assert.InRange(hibernated.PrivateMemory, 0, (6 << 20) + 500 * Count);
        }

        foreach (Mailbox mailbox in mailboxes)
        {
            mailbox.Deliver();
        }

        await using var server = new FakeServer<HibernatedConnection>(program.Directory);
        for (int i = 0; i < Count; i++)
        {
            (await server.TakeAsync()).Socket.Dispose();
        }

        await program.WaitForAsync(status => status is { Hibernating: 0, Watches: 0, ResumedByChange: Count });
        // A runtime that compiles as it goes opens a file or two; a leak would be hundreds.
        Assert.InRange(program.Status.Descriptors, 1, before.Descriptors + 20);
        clients.ForEach(client => client.Dispose());
        mailboxes.ForEach(mailbox => mailbox.Dispose());
    }
}
