using Imap.Mail;

namespace ImapServer.Tests.Messages;

public sealed class SectionTests
{
    private const string Plain = "Subject: a\n b\nX-One: 1\nFrom: a@example.org\nx-one: 2\n\nline\n\nend\n";

    [Theory]
    [InlineData("", Plain)]
    [InlineData("HEADER", "Subject: a\n b\nX-One: 1\nFrom: a@example.org\nx-one: 2\n\n")]
    [InlineData("TEXT", "line\n\nend\n")]
    [InlineData("1", "line\n\nend\n")]
    [InlineData("HEADER.FIELDS X-ONE SUBJECT", "Subject: a\n b\nX-One: 1\nx-one: 2\n\n")]
    [InlineData("HEADER.FIELDS.NOT X-ONE", "Subject: a\n b\nFrom: a@example.org\n\n")]
    [InlineData("HEADER.FIELDS To", "\n")]
    [InlineData("MIME", null)]
    [InlineData("2", null)]
    [InlineData("0", null)]
    [InlineData("1.1", null)]
    [InlineData("1.HEADER", null)]
    [InlineData("1.TEXT", null)]
    public void GetSection_Plain(string section, string? expected)
    {
        Assert.Equal(expected, Wire.Section(Wire.Message(Plain), section));
    }

    [Theory]
    [InlineData("1", "--inner\nContent-Type: text/plain; charset=utf-8\n\nplain\n--inner\nContent-Type: text/html\n\n<p>\nhtml</p>\n--inner--\nepilogue of inner")]
    [InlineData("1.MIME", "Content-Type: multipart/alternative; boundary=\"inner\"\n\n")]
    [InlineData("1.1", "plain")]
    [InlineData("1.2", "<p>\nhtml</p>")]
    [InlineData("1.2.MIME", "Content-Type: text/html\n\n")]
    [InlineData("1.3", null)]
    [InlineData("1.1.1", null)]
    [InlineData("1.TEXT", null)]
    [InlineData("2", "AAAA")]
    [InlineData("3", null)]
    public void GetSection_Nested(string section, string? expected)
    {
        Assert.Equal(expected, Wire.Section(Wire.Message(Samples.Nested), section));
    }

    [Theory]
    [InlineData("1", "fwd")]
    [InlineData("1.MIME", "\n")]
    [InlineData("2", "Subject: inner\nFrom: a@example.org\n\none\ntwo\n")]
    [InlineData("2.HEADER", "Subject: inner\nFrom: a@example.org\n\n")]
    [InlineData("2.HEADER.FIELDS from", "From: a@example.org\n\n")]
    [InlineData("2.TEXT", "one\ntwo\n")]
    [InlineData("2.1", "one\ntwo\n")]
    [InlineData("2.1.MIME", "Subject: inner\nFrom: a@example.org\n\n")]
    [InlineData("2.2", null)]
    [InlineData("2.MIME", "Content-Type: message/rfc822\n\n")]
    public void GetSection_Forward(string section, string? expected)
    {
        Assert.Equal(expected, Wire.Section(Wire.Message(Samples.Forward), section));
    }

    [Theory]
    [InlineData("1", "Subject: in\n\nx\n")]
    [InlineData("1.HEADER", "Subject: in\n\n")]
    [InlineData("1.1", "x\n")]
    [InlineData("1.1.1", null)]
    public void GetSection_MessageThatIsAMessage(string section, string? expected)
    {
        Assert.Equal(expected, Wire.Section(Wire.Message("Content-Type: message/rfc822\n\nSubject: in\n\nx\n"), section));
    }

    [Theory]
    [InlineData("--b\n\n--b--\n", "1", "")]
    [InlineData("--b\n\n--b--\n", "1.MIME", "\n")]
    [InlineData("--b\nA: 1\n\n--b--\n", "1.MIME", "A: 1\n\n")]
    [InlineData("--b\n\n\n--b--\n", "1", "")]
    [InlineData("--b\n\n\n\n--b--\n", "1", "\n")]
    [InlineData("--b\n--b--\n", "1", "")]
    [InlineData("--b\n\nx", "1", "x")]
    [InlineData("--b\n\nx\n", "1", "x\n")]
    [InlineData("--b", "1", "")]
    [InlineData("--b  \n\nx\n--b \t--\n\ny\n--b\n\nz\n--b-- ", "1", "x\n--b \t--\n\ny")]
    [InlineData("--b\n\nx\n--bb\n--b-\n --b\n--b--", "1", "x\n--bb\n--b-\n --b")]
    [InlineData("--b\n\nx\n--b--\n--b\n\ny\n", "2", null)]
    [InlineData("--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\nx\n--b\n\ny\n--b--", "1.1", "x")]
    [InlineData("--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\nx\n--b\n\ny\n--b--", "2", "y")]
    public void GetSection_Boundaries(string body, string section, string? expected)
    {
        MessageContent message = Wire.Message("Content-Type: multipart/mixed; boundary=b\n\n" + body);

        Assert.Equal(expected, Wire.Section(message, section));
    }

    [Theory]
    [InlineData("Subject: x", "HEADER", "Subject: x")]
    [InlineData("Subject: x", "HEADER.FIELDS Subject", "Subject: x\n\n")]
    [InlineData("Subject: x", "TEXT", "")]
    [InlineData("Subject: x\n", "HEADER", "Subject: x\n")]
    [InlineData("\nbody", "HEADER", "\n")]
    [InlineData("\nbody", "1", "body")]
    [InlineData("no field\nA: 1\n\nx", "HEADER.FIELDS.NOT B", "no field\nA: 1\n\n")]
    [InlineData("no field\nA: 1\n\nx", "HEADER.FIELDS A", "A: 1\n\n")]
    [InlineData(" folded from the start\nA: 1\n\nx", "HEADER.FIELDS A", "A: 1\n\n")]
    public void GetSection_BrokenHeaders(string text, string section, string? expected)
    {
        Assert.Equal(expected, Wire.Section(Wire.Message(text), section));
    }
}
