using FsCheck.Xunit;
using Imap.Protocol;
using Imap.Storage;
using Imap.Storage.Files;

namespace ImapServer.Tests.LargeMessageCache;

public sealed class FileOctetsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("imap-octets-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Property(MaxTest = 60)]
    public void AnyPiece_OfAnyFile_IsThatOfTheWholeMessage(int seed)
    {
        var random = new Random(seed);
        byte[] file = new byte[random.Next(4) * 64 * 1024 + random.Next(-3, 70_000) is > 0 and var size ? size : 5];
        string alphabet = random.Next(3) switch { 0 => "\n", 1 => "\r\n\nxyz\0", _ => "\nabcdefghijklmnopqrstuvwxyz" };
        for (int i = 0; i < file.Length; i++)
        {
            file[i] = (byte)alphabet[random.Next(alphabet.Length)];
        }

        string path = Path.Combine(_folder, "file");
        File.WriteAllBytes(path, file);
        byte[] expected = LineEnds.ToCrLf((byte[])file.Clone());
        LineEnds.ReplaceNul(expected);
        var message = FileOctets.Measure(path, _ => null);
        Assert.Equal(expected.Length, message.Length);
        using OctetReader reader = message.Open();
        for (int i = 0; i < 20; i++)
        {
            int offset = random.Next(expected.Length + 1);
            byte[] piece = new byte[random.Next(random.Next(2) == 0 ? 100 : 200_000)];
            int length = reader.Read(offset, piece);
            Assert.Equal(Math.Min(piece.Length, expected.Length - offset), length);
            Assert.True(expected.AsSpan(offset, length).SequenceEqual(piece.AsSpan(0, length)), $"seed {seed}, from {offset}, {length} octets");
        }
    }

    [Fact]
    public void Open_AfterARename_FollowsTheFile()
    {
        string path = Path.Combine(_folder, "one");
        File.WriteAllText(path, "text\n");
        var message = FileOctets.Measure(path, _ => Path.Combine(_folder, "two"));
        File.Move(path, Path.Combine(_folder, "two"));
        Assert.Equal("text\r\n"u8, new OctetRange(message).ToArray());
    }

    [Fact]
    public void Open_AfterAnExpunge_SaysThatItIsGone()
    {
        string path = Path.Combine(_folder, "one");
        File.WriteAllText(path, "text\n");
        var message = FileOctets.Measure(path, _ => null);
        File.Delete(path);
        Assert.Throws<MessageExpungedException>(message.Open);
    }

    [Fact]
    public void Read_OfAFileThatBecameShorter_IsAnError()
    {
        string path = Path.Combine(_folder, "one");
        File.WriteAllText(path, new string('x', 100));
        var message = FileOctets.Measure(path, _ => null);
        File.WriteAllText(path, "x");
        Assert.Throws<IOException>(() => new OctetRange(message).ToArray());
    }
}
