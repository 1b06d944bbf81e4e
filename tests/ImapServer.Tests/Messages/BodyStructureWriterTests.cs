using Imap.Mail;

namespace ImapServer.Tests.Messages;

public sealed class BodyStructureWriterTests
{
    [Theory]
    [InlineData("Subject: x\n\nhello\n", """("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 7 1)""")]
    [InlineData("Subject: x\n\n", """("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 0 0)""")]
    [InlineData("Subject: x", """("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 0 0)""")]
    [InlineData("", """("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 0 0)""")]
    [InlineData("Content-Type: text/html; charset=\"utf-8\"; x=a\nContent-Transfer-Encoding: 8BIT\n\na\nb\n", """("text" "html" ("charset" "utf-8" "x" "a") NIL NIL "8BIT" 6 2)""")]
    [InlineData("Content-Type: text\n\n", """("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 0 0)""")]
    [InlineData("Content-Type: text/plain\n\n", """("text" "plain" NIL NIL NIL "7bit" 0 0)""")]
    [InlineData("Content-Type: text/plain (plain); charset=us-ascii (Plain text)\n\n", """("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 0 0)""")]
    [InlineData("Content-Type: image/png; name=my picture.png\nContent-Id: <1@x>\nContent-Description: A picture\nContent-Transfer-Encoding: base64 (yes)\n\nAAAA", """("image" "png" ("name" "my picture.png") "<1@x>" "A picture" "base64" 4)""")]
    [InlineData("Content-Type: multipart/mixed\n\nno boundary", """("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 11 0)""")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\n\nno part\n--b--\n", """("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 16 2)""")]
    [InlineData("Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nAAAA", """("application" "octet-stream" NIL NIL NIL "base64" 4)""")]
    public void Write_SinglePart_Body(string message, string expected)
    {
        Assert.Equal(expected, Wire.Structure(Wire.Message(message), extensible: false));
    }

    [Theory]
    [InlineData("", "NIL NIL NIL NIL")]
    [InlineData("Content-MD5: Q2hlY2sgSW50ZWdyaXR5IQ==\n", "\"Q2hlY2sgSW50ZWdyaXR5IQ==\" NIL NIL NIL")]
    [InlineData("Content-Disposition: inline\n", """NIL ("inline" NIL) NIL NIL""")]
    [InlineData("Content-Disposition: attachment;\n filename=\"a;b\\\"c\"\n", "NIL (\"attachment\" (\"filename\" \"a;b\\\"c\")) NIL NIL")]
    [InlineData("Content-Disposition: attachment; filename*0*=utf-8''a; filename*1*=%C3%A9\n", """NIL ("attachment" ("filename*0*" "utf-8''a" "filename*1*" "%C3%A9")) NIL NIL""")]
    [InlineData("Content-Language: en\n", "NIL NIL \"en\" NIL")]
    [InlineData("Content-Language: en, de\n", "NIL NIL (\"en\" \"de\") NIL")]
    [InlineData("Content-Location: https://example.org/a\n", "NIL NIL NIL \"https://example.org/a\"")]
    public void Write_SinglePart_ExtensionData(string header, string expected)
    {
        Assert.Equal(
            $"""("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 0 0 {expected})""",
            Wire.Structure(Wire.Message("MIME-Version: 1.0\n" + header + "\n")));
    }

    [Fact]
    public void Write_NestedMultiparts_CountOctetsWithoutTheBoundary()
    {
        MessageContent message = Wire.Message(Samples.Nested);

        Assert.Equal(
            """((("text" "plain" ("charset" "utf-8") NIL NIL "7bit" 5 0)("text" "html" NIL NIL NIL "7bit" 13 1) "alternative")"""
            + """("image" "png" NIL NIL NIL "base64" 4) "mixed")""",
            Wire.Structure(message, extensible: false));
        Assert.Equal(
            """((("text" "plain" ("charset" "utf-8") NIL NIL "7bit" 5 0 NIL NIL NIL NIL)"""
            + """("text" "html" NIL NIL NIL "7bit" 13 1 NIL NIL NIL NIL) "alternative" ("boundary" "inner") NIL NIL NIL)"""
            + """("image" "png" NIL NIL NIL "base64" 4 NIL ("attachment" ("filename" "a.png")) NIL NIL) "mixed" """
            + """("boundary" "outer") NIL NIL NIL)""",
            Wire.Structure(message));
    }

    [Fact]
    public void Write_Forward_HasEnvelopeBodyAndLines()
    {
        Assert.Equal(
            """(("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 3 0)("message" "rfc822" NIL NIL NIL "7bit" 49 """
            + """(NIL "inner" ((NIL NIL "a" "example.org")) ((NIL NIL "a" "example.org")) ((NIL NIL "a" "example.org")) NIL NIL NIL NIL NIL) """
            + """("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 10 2) 5) "mixed")""",
            Wire.Structure(Wire.Message(Samples.Forward), extensible: false));
    }

    [Fact]
    public void Write_Digest_PartsAreMessagesByDefault()
    {
        MessageContent message = Wire.Message("""
            Content-Type: multipart/digest; boundary=d

            --d

            Subject: one

            1
            --d
            Content-Type: text/plain

            not a message
            --d--
            """);

        Assert.Equal(
            """(("message" "rfc822" NIL NIL NIL "7bit" 17 (NIL "one" NIL NIL NIL NIL NIL NIL NIL NIL) """
            + """("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 1 0) 2)("text" "plain" NIL NIL NIL "7bit" 13 0) "digest")""",
            Wire.Structure(message, extensible: false));
    }

    [Fact]
    public void Write_DeeperThanTheCap_IsOpaque()
    {
        string text = string.Concat(Enumerable.Range(0, 60).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}x\n\n--b{i}x\n"));

        string structure = Wire.Structure(Wire.Message(text), extensible: false);

        Assert.StartsWith(new string('(', PartParser.MaxDepth + 1) + "\"application\" \"octet-stream\" NIL", structure);
    }

    [Fact]
    public void Write_MorePartsThanTheCap_LeavesTheRestToTheLast()
    {
        string text = "Content-Type: multipart/mixed; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\n\n", PartParser.MaxParts + 5));

        Assert.Equal(PartParser.MaxParts, Wire.Message(text).Root.Parts.Count);
    }
}
