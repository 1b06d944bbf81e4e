using System.Buffers;
using System.Diagnostics;
using Imap.Mail;
using Imap.Protocol;
using Imap.Server.Searching;
using Imap.Storage;

namespace ImapServer.Tests.Messages;

/// <summary>Messages made to be expensive cost time in proportion to their size, at most once for each level.</summary>
public sealed class LargeMessageTests
{
    // A method that costs the square of these octets takes minutes; the limit leaves room for a busy machine.
    private const int Octets = 300_000;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("", "\r\n")]
    [InlineData("", "a:\r\n")]
    [InlineData("", "To: <@\r\n")]
    [InlineData("To: ", "<@,")]
    [InlineData("To: ", "<")]
    [InlineData("To: ", "(")]
    [InlineData("To: ", "()")]
    [InlineData("To: ", "\"")]
    [InlineData("To: ", "@")]
    [InlineData("To: ", "a:b;")]
    [InlineData("To: ", "a,")]
    [InlineData("To: ", "\\")]
    [InlineData("Subject: ", "=?utf-8?q?a?= ")]
    [InlineData("Subject: ", "=?")]
    [InlineData("Date: ", "(")]
    [InlineData("Date: ", "1 ")]
    [InlineData("Content-Type: text/plain", ";a=b")]
    [InlineData("Content-Type: text/plain", ";a=(")]
    [InlineData("Content-Type: text/plain", ";\"")]
    [InlineData("Content-Type: text/plain; a", " \"\"")]
    [InlineData("Content-Disposition: x", ";a=\"\\")]
    [InlineData("Content-Language: ", "a,")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\r\n\r\n", "--b\r\n")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\r\n\r\n", "--")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\r\n\r\n", "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n")]
    [InlineData("Content-Type: multipart/digest; boundary=b\r\n\r\n", "--b\r\n\r\n")]
    [InlineData("", "Content-Type: message/rfc822\r\n\r\n")]
    [InlineData("Content-Transfer-Encoding: base64\r\n\r\n", "AAAA")]
    [InlineData("Content-Transfer-Encoding: quoted-printable\r\n\r\n", "=")]
    [InlineData("Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n", "\u001b$B")]
    public void RepeatedText_CostsNoSquare(string start, string repeated)
    {
        MessageContent message = MessageContent.Parse(System.Text.Encoding.Latin1.GetBytes(
            start + string.Concat(Enumerable.Repeat(repeated, Octets / repeated.Length))));
        var stopwatch = Stopwatch.StartNew();
        var output = new ArrayBufferWriter<byte>();

        EnvelopeWriter.Write(output, message);
        BodyStructureWriter.Write(output, message, extensible: true);
        message.GetSection(Wire.ParseSection("HEADER.FIELDS Subject"));
        var key = new SearchKey.Or(new SearchKey.Text("\uffffnowhere"), new SearchKey.SentDate(SearchKey.DateComparison.On, default));
        new MessageMatcher(key).Matches(new SearchCandidate(new StoredMessage(1, MessageFlags.None, 1, default, Octets), false, () => message));

        Assert.True(stopwatch.Elapsed < Limit, $"{stopwatch.Elapsed} for {start}{repeated}…");
    }
}
