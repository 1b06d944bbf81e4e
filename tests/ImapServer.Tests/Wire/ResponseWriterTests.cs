using System.IO.Pipelines;
using System.Text;
using Imap.Protocol;
using Imap.Wire;

namespace ImapServer.Tests.Wire;

public sealed class ResponseWriterTests
{
    [Theory]
    [InlineData("INBOX", "INBOX")]
    [InlineData("", "\"\"")]
    [InlineData("nil", "\"nil\"")]
    [InlineData("Sent Mail", "\"Sent Mail\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("\u00e4", "{2}\r\n\u00e4")]
    [InlineData("a\rb", "{3}\r\na\rb")]
    public async Task AString_PicksTheFormThatHoldsIt(string text, string expected) =>
        Assert.Equal(expected, await WrittenAsync(writer => writer.AString(text)));

    [Fact]
    public async Task Flags_AreWrittenWithRecentLast() => Assert.Equal(
        @"(\Flagged \Seen $Junk \Recent)",
        await WrittenAsync(writer => writer.Flags(new MessageFlags(SystemFlags.Seen | SystemFlags.Flagged, ["$Junk"]), recent: true)));

    [Theory]
    [InlineData(-8, 0, "\" 7-Feb-1994 22:43:04 -0800\"")]
    [InlineData(5, 30, "\" 7-Feb-1994 22:43:04 +0530\"")]
    public async Task DateTime_PadsTheDay(int hours, int minutes, string expected) => Assert.Equal(
        expected,
        await WrittenAsync(writer => writer.DateTime(new DateTimeOffset(1994, 2, 7, 22, 43, 4, new TimeSpan(hours, minutes, 0)))));

    [Fact]
    public async Task Status_WithLineEndInItsText_StaysOneLine() => Assert.Equal(
        "a NO [CANNOT] x??* BYE\r\n",
        await WrittenAsync(writer => writer.Status("a", StatusKind.No, "CANNOT", "x\r\n* BYE")));

    [Fact]
    public async Task DropUnfinished_TakesBackHalfALine() => Assert.Equal(
        "* 1 EXISTS\r\n* 2 EXISTS\r\n",
        await WrittenAsync(writer =>
        {
            writer.Untagged(1, "EXISTS").EndLine();
            writer.Untagged(1, "FETCH (").Literal("abc"u8);
            writer.DropUnfinished();
            writer.Untagged(2, "EXISTS").EndLine();
        }));

    private static async Task<string> WrittenAsync(Action<ResponseWriter> write)
    {
        using var stream = new MemoryStream();
        var writer = new ResponseWriter(PipeWriter.Create(stream), TimeProvider.System);
        write(writer);
        await writer.FlushAsync();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
