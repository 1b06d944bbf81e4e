using Imap.Protocol;
using Imap.Wire;

namespace ImapServer.Tests.Wire;

public sealed class FetchItemParserTests
{
    [Theory]
    [InlineData("ALL", "FLAGS INTERNALDATE RFC822.SIZE ENVELOPE")]
    [InlineData("full", "FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODY")]
    [InlineData("flags", "FLAGS")]
    [InlineData("(UID BODYSTRUCTURE MODSEQ)", "UID BODYSTRUCTURE MODSEQ")]
    [InlineData("BODY", "BODY")]
    [InlineData("body[]", "BODY[]!")]
    [InlineData("body.peek[]<0.100>", "BODY[]<0>")]
    [InlineData("BODY[1.2.mime]", "BODY[1.2.MIME]!")]
    [InlineData("BODY[3]", "BODY[3]!")]
    [InlineData("BODY.PEEK[HEADER.FIELDS (From \"X-Y\")]", "BODY[HEADER.FIELDS (From X-Y)]")]
    [InlineData("(RFC822 RFC822.HEADER RFC822.TEXT)", "RFC822! RFC822.HEADER RFC822.TEXT!")]
    public void Parse_Valid_GivesItems(string text, string expected)
    {
        CommandParser parser = CommandText.Parser(text);
        IReadOnlyList<FetchItem> items = FetchItemParser.Parse(ref parser);
        parser.End();
        Assert.Equal(expected, string.Join(' ', items.Select(item => item.Label + (item.SetsSeen ? "!" : ""))));
    }

    [Theory]
    [InlineData("FLAG", "Expected a FETCH item such as FLAGS, ENVELOPE or BODY[] (column 1).")]
    [InlineData("(FLAGS FAST)", "Expected a FETCH item such as FLAGS, ENVELOPE or BODY[] (column 8).")]
    [InlineData("BODY[MIME]", "Expected a part, HEADER, HEADER.FIELDS, HEADER.FIELDS.NOT, TEXT, or MIME after a part (column 6).")]
    [InlineData("BODY[0]", "Expected a part such as 1.2 (column 6).")]
    [InlineData("BODY[1.]", "Expected a part such as 1.2 (column 6).")]
    [InlineData("BODY[]<0.0>", "Expected a number of octets (column 10).")]
    [InlineData("BODY[HEADER.FIELDS]", "Expected a space (column 19).")]
    [InlineData("()", "Expected a FETCH item such as FLAGS, ENVELOPE or BODY[] (column 2).")]
    public void Parse_Invalid_SaysWhatAndWhere(string text, string message)
    {
        var error = Assert.Throws<ImapSyntaxException>(() =>
        {
            CommandParser parser = CommandText.Parser(text);
            FetchItemParser.Parse(ref parser);
        });
        Assert.Equal(message, error.Message);
    }
}
