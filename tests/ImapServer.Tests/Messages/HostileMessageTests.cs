using System.Buffers;
using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Imap.Mail;
using Imap.Protocol;
using Imap.Server.Searching;
using Imap.Storage;
using ImapServer.Demo;

namespace ImapServer.Tests.Messages;

/// <summary>For any octets, no code throws, sections are slices, and the output can be parsed.</summary>
public sealed class HostileMessageTests
{
    private static readonly byte[][] Mail = [.. DemoMailbox.All().Select(mail => mail.Octets).Where(octets => octets.Length < 20_000)];

    private static readonly string[] Snippets =
    [
        "\r\n", "\n", "\r", "--b", "--b--", "--c\r\n", "Content-Type: multipart/mixed; boundary=b\r\n", "Content-Type: message/rfc822\r\n\r\n",
        "Content-Type: multipart/digest; boundary=\"c\"\r\n", "\r\n\r\n", "Subject:", "From: ", "\"", "(", ")", "<", ">", "@", ":", ";", ",", "\\", "=?utf-8?q?", "?=",
        " ", "\t", "\0", "\u00ff", "a", "Content-Transfer-Encoding: base64\r\n", "Content-Disposition: x; y=\"", "Date: ", "text", "Content-Language: ,a,", "To:", "charset=",
    ];

    [Property(MaxTest = 300)]
    public void RandomOctets(byte[] octets) => Check(octets);

    [Property(MaxTest = 2000)]
    public Property RandomSnippets() => Prop.ForAll(
        Gen.Elements(Snippets).ListOf().Resize(60).ToArbitrary(),
        snippets => Check(System.Text.Encoding.Latin1.GetBytes(string.Concat(snippets))));

    [Property(MaxTest = 500)]
    public void MutatedMail(int which, int seed)
    {
        byte[] original = Mail[(int)((uint)which % Mail.Length)];
        var random = new Random(seed);
        var octets = new List<byte>(original);
        for (int i = random.Next(1, 12); i > 0 && octets.Count > 0; i--)
        {
            int at = random.Next(octets.Count);
            int length = Math.Min(random.Next(1, 80), octets.Count - at);
            switch (random.Next(4))
            {
                case 0:
                    octets.RemoveRange(at, length);
                    break;
                case 1:
                    octets.InsertRange(at, octets.GetRange(random.Next(octets.Count - length + 1), length));
                    break;
                case 2:
                    octets.InsertRange(at, System.Text.Encoding.Latin1.GetBytes(Snippets[random.Next(Snippets.Length)]));
                    break;
                default:
                    octets[at] = (byte)random.Next(256);
                    break;
            }
        }

        Check([.. octets]);
    }

    [Fact]
    public void DemoMail() => Assert.All(DemoMailbox.All(), mail => Check(mail.Octets));

    private static void Check(byte[] octets)
    {
        MessageContent message = MessageContent.Parse(octets);
        var output = new ArrayBufferWriter<byte>();
        EnvelopeWriter.Write(output, message);
        Assert.Equal(10, Assert.IsType<List<object?>>(ImapReader.Read(output.WrittenSpan)).Count);
        foreach (bool extensible in new[] { false, true })
        {
            output.Clear();
            BodyStructureWriter.Write(output, message, extensible);
            BodyShape.Check(ImapReader.Read(output.WrittenSpan), extensible);
        }

        CheckSections(message, octets, [], message.Root);
        Assert.Equal(octets, message.GetSection(new BodySection([], BodySectionKind.Header, []))!.Value.ToArray()
            .Concat(message.GetSection(new BodySection([], BodySectionKind.Text, []))!.Value.ToArray()));
        var stored = new StoredMessage(1, MessageFlags.None, 1, DateTimeOffset.UnixEpoch, octets.Length);
        SearchKey[] keys = [new SearchKey.Text("\uffffnowhere"), new SearchKey.SentDate(SearchKey.DateComparison.On, new DateOnly(2026, 1, 1))];
        Assert.All(keys, key => new MessageMatcher(key).Matches(new SearchCandidate(stored, false, () => message)));
    }

    private static void CheckSections(MessageContent message, byte[] octets, int[] path, MessagePart scope)
    {
        int count = Math.Max(1, scope.Parts.Count);
        Assert.Null(message.GetSection(new BodySection([.. path, count + 1], BodySectionKind.All, [])));
        for (int number = 1; number <= count; number++)
        {
            int[] inner = [.. path, number];
            MessagePart part = scope.Parts.Count > 0 ? scope.Parts[number - 1] : scope;
            ReadOnlyMemory<byte> body = Slice(octets, message.GetSection(new BodySection(inner, BodySectionKind.All, [])));
            ReadOnlyMemory<byte> header = Slice(octets, message.GetSection(new BodySection(inner, BodySectionKind.Mime, [])));
            Assert.Equal(part.Body.Length, body.Length);
            Assert.Equal(part.Header.Octets.Length, header.Length);
            if (part.Message is not null)
            {
                ReadOnlyMemory<byte> nestedHeader = Slice(octets, message.GetSection(new BodySection(inner, BodySectionKind.Header, [])));
                ReadOnlyMemory<byte> nestedText = Slice(octets, message.GetSection(new BodySection(inner, BodySectionKind.Text, [])));
                Assert.Equal(body.Length, nestedHeader.Length + nestedText.Length);
            }

            MessagePart? below = part.Message ?? (part.Parts.Count > 0 ? part : null);
            if (below is not null)
            {
                CheckSections(message, octets, inner, below);
            }
        }
    }

    private static ReadOnlyMemory<byte> Slice(byte[] octets, ReadOnlyMemory<byte>? section)
    {
        Assert.NotNull(section);
        Assert.True(MemoryMarshal.TryGetArray(section.Value, out ArraySegment<byte> segment));
        Assert.True(section.Value.IsEmpty || ReferenceEquals(octets, segment.Array), "The section is a copy.");
        return section.Value;
    }
}
