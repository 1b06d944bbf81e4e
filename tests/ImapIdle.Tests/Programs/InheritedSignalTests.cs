namespace ImapIdle.Tests.Programs;

/// <summary>Signals end imap-idle, even if its parent ignores them: a shell ignores SIGINT for background jobs.</summary>
public sealed class InheritedSignalTests
{
    private const string Blocked = "exec env --block-signal=INT --block-signal=TERM \"$0\" \"$@\"";

    [Theory]
    [InlineData("trap '' INT", "-INT")]
    [InlineData("trap '' INT QUIT", "-INT")]
    [InlineData("trap '' TERM", "-TERM")]
    [InlineData("trap '' INT TERM HUP", "-TERM")]
    [InlineData(Blocked, "-INT")]
    [InlineData(Blocked, "-TERM")]
    public async Task Signal_IgnoredOrBlockedAtTheStart_ByeAndTheEnd(string shell, string signal)
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartBehindAsync(shell);
        using TestClient client = TestClient.Connect();
        await program.HibernateAsync(client, mailbox.Session());
        program.Signal(signal);
        Assert.Equal("* BYE The server shuts down.", await client.HearAsync());
        Assert.Equal(0, (await program.EndAsync()).ExitCode);
    }
}
