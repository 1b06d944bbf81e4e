using Imap.Wire;

namespace ImapServer.Tests.Wire;

public sealed class CommandFramerTests
{
    [Theory]
    [InlineData("a NOOP\r\n")]
    [InlineData("a NOOP\n")]
    [InlineData("a LOGIN {4+}\r\ndemo {4+}\r\ndemo\r\n")]
    [InlineData("a LOGIN {0+}\r\n {2+}\r\n\r\n\r\n")]
    [InlineData("a APPEND x ~{3+}\r\na\nb\r\n")]
    [InlineData("a LOGIN \"{4}\" x\r\n")]
    [InlineData("a X {}\r\n")]
    [InlineData("a X 4}\r\n")]
    public void Scan_WholeCommand_EndsAtItsLineEnd(string command)
    {
        var framer = new CommandFramer { Authenticated = true };
        Assert.Equal(FrameStatus.Complete, framer.Scan(CommandText.Octets(command + "b NOOP\r\n", 3)));
        Assert.Equal(command.Length, framer.Length);
    }

    [Fact]
    public void Scan_SynchronizingLiteral_AsksOnceForEach()
    {
        var framer = new CommandFramer();
        string command = "a LOGIN {4}\r\n";
        Assert.Equal(FrameStatus.AwaitsContinuation, framer.Scan(CommandText.Octets(command)));
        Assert.Equal(FrameStatus.Incomplete, framer.Scan(CommandText.Octets(command)));
        command += "demo {3}\r\n";
        Assert.Equal(FrameStatus.AwaitsContinuation, framer.Scan(CommandText.Octets(command)));
        command += "abc\r\n";
        Assert.Equal(FrameStatus.Complete, framer.Scan(CommandText.Octets(command)));
    }

    [Theory]
    [InlineData(false, "a LOGIN {8192}", nameof(FrameStatus.AwaitsContinuation))]
    [InlineData(false, "a LOGIN {8193}", nameof(FrameStatus.LiteralTooBig))]
    [InlineData(false, "a APPEND x {8193}", nameof(FrameStatus.LiteralTooBig))]
    [InlineData(false, "a LOGIN {8193+}", nameof(FrameStatus.UnaskedLiteralTooBig))]
    [InlineData(true, "a SEARCH BODY {65536}", nameof(FrameStatus.AwaitsContinuation))]
    [InlineData(true, "a SEARCH BODY {65537}", nameof(FrameStatus.LiteralTooBig))]
    [InlineData(true, "a x-state {2097152}", nameof(FrameStatus.AwaitsContinuation))]
    [InlineData(true, "a x-state {2097153}", nameof(FrameStatus.LiteralTooBig))]
    [InlineData(false, "a x-state {8193}", nameof(FrameStatus.LiteralTooBig))]
    [InlineData(true, "a append INBOX {67108864}", nameof(FrameStatus.AwaitsContinuation))]
    [InlineData(true, "a append INBOX {67108865}", nameof(FrameStatus.LiteralTooBig))]
    [InlineData(true, "a append INBOX {67108865+}", nameof(FrameStatus.UnaskedLiteralTooBig))]
    [InlineData(true, "a append INBOX {99999999999999999999999999}", nameof(FrameStatus.LiteralTooBig))]
    [InlineData(true, "a append INBOX {9999999999999999999}", nameof(FrameStatus.LiteralTooBig))]
    public void Scan_Literal_IsHeldToTheLimit(bool authenticated, string line, string expected)
    {
        var framer = new CommandFramer { Authenticated = authenticated };
        Assert.Equal(expected, framer.Scan(CommandText.Octets(line + "\r\n")).ToString());
    }

    [Fact]
    public void Scan_ManySmallLiterals_AreCountedTogether()
    {
        var framer = new CommandFramer();
        string command = "a LOGIN {8000+}\r\n" + new string('x', 8000) + " {193}\r\n";
        Assert.Equal(FrameStatus.LiteralTooBig, framer.Scan(CommandText.Octets(command)));
    }

    [Fact]
    public void Scan_EndlessLine_IsGivenUp()
    {
        var framer = new CommandFramer();
        string line = "a " + new string('x', CommandLimits.Text);
        Assert.Equal(FrameStatus.Incomplete, framer.Scan(CommandText.Octets(line[..CommandLimits.Text])));
        Assert.Equal(FrameStatus.LineTooLong, framer.Scan(CommandText.Octets(line)));
    }

    [Fact]
    public void Scan_LineWithoutLiterals_TakesBracesAsTheyAre()
    {
        var framer = new CommandFramer();
        Assert.Equal(FrameStatus.Complete, framer.Scan(CommandText.Octets("DONE {5}\r\n"), literals: false));
    }

    [Theory]
    [InlineData(true, "a X-State ", 2 * 1024 * 1024, nameof(FrameStatus.Incomplete))]
    [InlineData(true, "a X-State ", (2 * 1024 * 1024) + 1, nameof(FrameStatus.LineTooLong))]
    [InlineData(true, "a SEARCH ", (64 * 1024) + 1, nameof(FrameStatus.LineTooLong))]
    [InlineData(true, "aX-State ", (64 * 1024) + 1, nameof(FrameStatus.LineTooLong))]
    [InlineData(false, "a X-State ", (64 * 1024) + 1, nameof(FrameStatus.LineTooLong))]
    public void Scan_Text_IsHeldToTheLimitOfItsCommand(bool authenticated, string command, int length, string expected)
    {
        var framer = new CommandFramer { Authenticated = authenticated };
        string text = command + new string('x', length - command.Length);
        Assert.Equal(expected, framer.Scan(CommandText.Octets(text, 4096)).ToString());
        Assert.Equal(nameof(FrameStatus.LineTooLong), new CommandFramer { Authenticated = true }.Scan(CommandText.Octets(text, 4096), literals: false).ToString());
    }
}
