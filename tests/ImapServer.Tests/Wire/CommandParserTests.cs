using System.Buffers;
using System.Text;
using Imap.Protocol;
using Imap.Wire;

namespace ImapServer.Tests.Wire;

public sealed class CommandParserTests
{
    [Theory]
    [InlineData("word", "word")]
    [InlineData("wo]rd", "wo]rd")]
    [InlineData("\"\"", "")]
    [InlineData("\"a \\\"b\\\\\"", "a \"b\\")]
    [InlineData("{3}\r\na b", "a b")]
    [InlineData("{3+}\na b", "a b")]
    [InlineData("\"\u00e4\"", "\u00e4")]
    public void AString_Valid_IsRead(string text, string expected)
    {
        CommandParser parser = CommandText.Parser(text);
        Assert.Equal(expected, parser.AString());
        parser.End();
    }

    [Theory]
    [InlineData("", "Expected a string (column 1).")]
    [InlineData("(", "Expected a string (column 1).")]
    [InlineData("\"abc", "Expected the closing quote of a string (column 5).")]
    [InlineData("\"a\\bc\"", "Expected a quote or a backslash after a backslash (column 4).")]
    [InlineData("{9}\r\nabc", "Expected 9 octets of a literal (column 6).")]
    [InlineData("{x}\r\nabc", "Expected a number (column 2).")]
    public void AString_Invalid_SaysWhatAndWhere(string text, string message)
    {
        var error = Assert.Throws<ImapSyntaxException>(() =>
        {
            CommandParser parser = CommandText.Parser(text);
            parser.AString();
        });
        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData("4294967295", 4294967295u)]
    [InlineData("0", 0u)]
    public void Number_Valid_IsRead(string text, uint expected) => Assert.Equal(expected, CommandText.Parser(text).Number());

    [Theory]
    [InlineData("4294967296", "Expected a number below 4294967296 (column 1).")]
    [InlineData("99999999999999999999", "Expected a number below 9223372036854775808 (column 1).")]
    [InlineData("-1", "Expected a number (column 1).")]
    public void Number_Invalid_SaysWhy(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ImapSyntaxException>(() => CommandText.Parser(text).Number()).Message);

    [Theory]
    [InlineData("1", "1", 9)]
    [InlineData("3:1", "1:3", 9)]
    [InlineData("7:*", "7:9", 9)]
    [InlineData("12:*", "9:12", 9)]
    [InlineData("*", "9", 9)]
    [InlineData("*:*", "9", 9)]
    [InlineData("1,5,3:4", "1,3:5", 9)]
    [InlineData("1:*", "", 0)]
    public void SequenceSet_Valid_ResolvesItsStar(string text, string expected, uint largest) =>
        Assert.Equal(expected, CommandText.Parser(text).SequenceSet().Resolve(largest).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("1:")]
    [InlineData("1,,2")]
    [InlineData("1:2:3")]
    [InlineData("4294967296")]
    [InlineData("**")]
    public void SequenceSet_Invalid_IsRefused(string text) =>
        Assert.Throws<ImapSyntaxException>(() => CommandText.Parser(text).SequenceSet());

    [Theory]
    [InlineData("()", SystemFlags.None, "")]
    [InlineData(@"(\seen \DELETED)", SystemFlags.Seen | SystemFlags.Deleted, "")]
    [InlineData(@"(b \Draft a B)", SystemFlags.Draft, "a b")]
    [InlineData(@"(\Recent)", SystemFlags.None, "")]
    [InlineData(@"\Flagged $Junk", SystemFlags.Flagged, "$Junk")]
    public void StoreFlags_Valid_AreRead(string text, SystemFlags system, string keywords)
    {
        MessageFlags flags = CommandText.Parser(text).StoreFlags();
        Assert.Equal(system, flags.System);
        Assert.Equal(keywords, string.Join(' ', flags.Keywords));
    }

    [Theory]
    [InlineData(@"(\Foo)")]
    [InlineData(@"(\Seen")]
    [InlineData("(a  b)")]
    [InlineData("")]
    public void StoreFlags_Invalid_AreRefused(string text) =>
        Assert.Throws<ImapSyntaxException>(() => CommandText.Parser(text).StoreFlags());

    [Theory]
    [InlineData("\" 7-Feb-1994 22:43:04 -0800\"", "1994-02-07T22:43:04-08:00")]
    [InlineData("\"17-jul-1996 02:44:25 +0530\"", "1996-07-17T02:44:25+05:30")]
    [InlineData("\"30-Jun-2015 23:59:60 +0000\"", "2015-06-30T23:59:59+00:00")]
    public void DateTime_Valid_IsRead(string text, string expected) =>
        Assert.Equal(expected, CommandText.Parser(text).DateTime().ToString("yyyy-MM-ddTHH:mm:sszzz"));

    [Theory]
    [InlineData("\"31-Feb-1994 22:43:04 -0800\"")]
    [InlineData("\" 7-Feb-1994 25:43:04 -0800\"")]
    [InlineData("\" 7-Feb-1994 22:43:04 -9900\"")]
    [InlineData("\" 7-Feb-1994 22:43:04 PST\"")]
    [InlineData("\" 1-Jan-0000 00:00:00 +0000\"")]
    [InlineData("\" 1-Jan-0001 00:00:00 +1400\"")]
    public void DateTime_Invalid_IsRefused(string text) =>
        Assert.Throws<ImapSyntaxException>(() => CommandText.Parser(text).DateTime());

    [Theory]
    [InlineData("1-Feb-2026", "2026-02-01")]
    [InlineData("\"01-Feb-2026\"", "2026-02-01")]
    public void Date_Valid_IsRead(string text, string expected) =>
        Assert.Equal(expected, CommandText.Parser(text).Date().ToString("yyyy-MM-dd"));

    [Theory]
    [InlineData("inbox", "INBOX")]
    [InlineData("Inbox.a", "INBOX.a")]
    [InlineData("inboxes", "inboxes")]
    [InlineData("\"Sent Mail\"", "Sent Mail")]
    public void Mailbox_Inbox_IsInCapitals(string text, string expected) =>
        Assert.Equal(expected, CommandText.Parser(text).Mailbox());

    [Fact]
    public void Literal_OfBinary_IsReadWithItsTilde()
    {
        CommandParser parser = CommandText.Parser("~{4}\r\na\r\nb");
        Assert.Equal("a\r\nb", Encoding.ASCII.GetString(parser.Literal(binary: true).ToArray()));
    }
}
