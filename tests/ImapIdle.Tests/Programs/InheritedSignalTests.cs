namespace ImapIdle.Tests.Programs;

/// <summary>imap-idle ends by signals, whatever whoever started it did with them: a shell ignores SIGINT for what runs in the background.</summary>
public sealed class InheritedSignalTests
{
    private const string Block =
        "import os, signal, sys; signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT, signal.SIGTERM]); os.execv(sys.argv[1], sys.argv[1:])";

    [Theory]
    [InlineData("trap '' INT", "-INT")]
    [InlineData("trap '' INT QUIT", "-INT")]
    [InlineData("trap '' TERM", "-TERM")]
    [InlineData("trap '' INT TERM HUP", "-TERM")]
    [InlineData($"exec python3 -c \"{Block}\" \"$0\" \"$@\"", "-INT")]
    [InlineData($"exec python3 -c \"{Block}\" \"$0\" \"$@\"", "-TERM")]
    public async Task Signal_IgnoredOrBlockedAtTheStart_ByeAndTheEnd(string shell, string signal)
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartBehindAsync(shell);
        using TestClient client = TestClient.Connect();
        await program.ParkAsync(client, mailbox.Session());
        program.Signal(signal);
        Assert.Equal("* BYE The server shuts down.", await client.HearAsync());
        Assert.Equal(0, (await program.EndAsync()).ExitCode);
    }
}
