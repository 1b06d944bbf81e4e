using System.Text;
using FsCheck.Xunit;
using Imap.Mail;
using Imap.Server.Searching;
using ImapServer.Demo;
using MessageText = ImapServer.Tests.Messages.Wire;

namespace ImapServer.Tests.LargeMessageCache;

/// <summary>A message outside of memory has the same parts, sections and texts as one in memory.</summary>
[Trait("Time", "Long")]
public sealed class PiecewiseTests
{
    private static readonly string[] Lines =
    [
        "--b\n", "--b--\n", "--c\n", "\n", "x\n", "Content-Type: multipart/mixed; boundary=b\n", "Content-Type: multipart/digest; boundary=c\n",
        "Content-Type: message/rfc822\n", "Subject: s\n", new string('l', LineScanner.Window - 1) + "\n", new string('m', LineScanner.Window + 7) + "\n",
        string.Concat(Enumerable.Repeat(new string('y', 70) + "\n", 500)), " folded\n", "\r\n",
    ];

    [Fact]
    public void DemoMail_InPieces_IsTheSame() => Assert.All(DemoMailbox.All(), mail => Compare(mail.Octets));

    [Property(MaxTest = 300)]
    public void RandomLines_InPieces_AreTheSame(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(random.Next(3) > 0 ? "Content-Type: multipart/mixed; boundary=b\n\n" : "");
        for (int i = random.Next(40); i > 0; i--)
        {
            text.Append(Lines[random.Next(Lines.Length)]);
        }

        Compare(Encoding.Latin1.GetBytes(random.Next(4) == 0
            ? text.ToString()
            : text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Property(MaxTest = 500)]
    public void TextFinder_OfPieces_FindsWhatIsInTheWhole(int seed)
    {
        var random = new Random(seed);
        string text = string.Concat(Enumerable.Range(0, random.Next(30_000)).Select(_ => "aAbBéß€"[random.Next(7)]));
        string wanted = random.Next(2) == 0 || text.Length < 9
            ? string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => "abé"[random.Next(3)]))
            : text.Substring(random.Next(text.Length - 8), 8).ToUpperInvariant();
        byte[] octets = Encoding.UTF8.GetBytes(text);
        var finder = new TextFinder(wanted, Encoding.UTF8.GetDecoder());
        for (int at = 0; at <= octets.Length;)
        {
            int length = Math.Min(random.Next(1, 5000), octets.Length - at);
            finder.Add(octets.AsSpan(at, length), last: at + length == octets.Length);
            at += Math.Max(1, length);
        }

        Assert.Equal(text.Contains(wanted, StringComparison.OrdinalIgnoreCase), finder.Found);
    }

    private static void Compare(byte[] octets)
    {
        MessageContent whole = MessageContent.Parse(octets);
        var source = new PiecewiseOctets(octets);
        MessageContent pieces = MessageContent.Over(source);
        Assert.Equal(MessageText.Envelope(whole), MessageText.Envelope(pieces));
        Assert.Equal(MessageText.Structure(whole), MessageText.Structure(pieces));
        CompareParts(whole.Root, pieces.Root);
        foreach (string section in (string[])["", "HEADER", "TEXT", "1", "1.MIME", "2", "1.1", "2.HEADER", "2.TEXT", "2.1", "HEADER.FIELDS Subject", "HEADER.FIELDS.NOT Subject"])
        {
            Assert.Equal(MessageText.Section(whole, section), MessageText.Section(pieces, section));
        }
    }

    private static void CompareParts(MessagePart whole, MessagePart pieces)
    {
        Assert.Equal((whole.Body.Start, whole.Body.Length), (pieces.Body.Start, pieces.Body.Length));
        Assert.Equal((whole.HeaderRange.Start, whole.HeaderRange.Length), (pieces.HeaderRange.Start, pieces.HeaderRange.Length));
        Assert.Equal(whole.Parts.Count, pieces.Parts.Count);
        foreach ((MessagePart one, MessagePart other) in whole.Parts.Zip(pieces.Parts))
        {
            CompareParts(one, other);
        }

        Assert.Equal(whole.Message is null, pieces.Message is null);
        if (whole.Message is { } nested)
        {
            CompareParts(nested, pieces.Message!);
        }

        foreach (string text in (string[])["subject", "YYYY", "lm", "nowhere"])
        {
            Assert.Equal(BodySearch.Contains(whole, text), BodySearch.Contains(pieces, text));
        }
    }
}
