using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Imap.Storage.Files;
using Imap.Storage.Interop;

namespace Imap.Storage.Journal;

/// <summary>
/// The journal: the changes of files in the current transaction, written before the first of them is made. The holder of the index's write
/// lock owns it. An entry that it finds comes from a killed process.
/// </summary>
/// <remarks>
/// The file keeps its length when it is cleared, so that the next entries need no room on the disk. Its header is written
/// last and is shorter than a page, so that a kill leaves either the old one or the new one.
/// </remarks>
internal sealed class FileJournal(string folder, Disk disk)
{
    /// <summary>The name of the file.</summary>
    public const string Name = "stategen-journal";

    private const ulong Magic = 0x314C4E524A4D4753;
    private const int HeaderLength = 32;
    private const int InitialLength = 4096;
    private const int KeptLength = 256 * 1024;

    private readonly string _path = Path.Combine(folder, Name);
    private readonly XxHash3 _hash = new();
    private readonly MemoryStream _buffer = new();
    private long _end = HeaderLength;

    /// <summary>Adds planned changes.</summary>
    /// <param name="number">The number that the index has once the transaction is committed.</param>
    /// <param name="changes">The changes, in the order in which they are made.</param>
    public void Write(long number, IReadOnlyList<FileChange> changes)
    {
        _buffer.SetLength(0);
        using (var writer = new BinaryWriter(_buffer, Encoding.UTF8, leaveOpen: true))
        {
            foreach (FileChange change in changes)
            {
                writer.Write((byte)change.Kind);
                writer.Write(change.Path);
                writer.Write(change.Target);
            }
        }

        ReadOnlySpan<byte> records = _buffer.GetBuffer().AsSpan(0, (int)_buffer.Length);
        if (_end == HeaderLength)
        {
            _hash.Reset();
        }

        disk.Step("write the journal");
        using FileStream file = Open();
        RandomAccess.Write(file.SafeFileHandle, records, _end);
        // The records have to reach the disk before the header that makes them valid.
        Flush(file);
        _hash.Append(records);
        Span<byte> header = stackalloc byte[HeaderLength];
        BinaryPrimitives.WriteUInt64LittleEndian(header, Magic);
        BinaryPrimitives.WriteInt64LittleEndian(header[8..], number);
        BinaryPrimitives.WriteInt64LittleEndian(header[16..], _end + records.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(header[24..], _hash.GetCurrentHashAsUInt64());
        disk.Step("write the journal's header");
        RandomAccess.Write(file.SafeFileHandle, header, 0);
        Flush(file);
        _end += records.Length;
    }

    /// <summary>Reads the changes of an interrupted transaction.</summary>
    /// <param name="number">The number that the index has if the transaction was committed.</param>
    /// <returns>The changes in order; none if every transaction has ended.</returns>
    public List<FileChange> Read(out long number)
    {
        number = 0;
        var changes = new List<FileChange>();
        byte[]? content = ReadFile();
        if (content is null || BinaryPrimitives.ReadUInt64LittleEndian(content) != Magic)
        {
            return changes;
        }

        number = BinaryPrimitives.ReadInt64LittleEndian(content.AsSpan(8));
        long end = BinaryPrimitives.ReadInt64LittleEndian(content.AsSpan(16));
        if (end < HeaderLength || end > content.Length
            || XxHash3.HashToUInt64(content.AsSpan(HeaderLength, (int)end - HeaderLength)) != BinaryPrimitives.ReadUInt64LittleEndian(content.AsSpan(24)))
        {
            // Interrupted before the first change was made.
            return changes;
        }

        using var reader = new BinaryReader(new MemoryStream(content, HeaderLength, (int)end - HeaderLength));
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            changes.Add(new FileChange((FileChangeKind)reader.ReadByte(), reader.ReadString(), reader.ReadString()));
        }

        return changes;
    }

    /// <summary>Forgets all: the transaction has ended.</summary>
    public void Clear()
    {
        if (LibC.Stat(_path) is { Size: >= HeaderLength })
        {
            disk.Step("clear the journal");
            using FileStream file = PrivateFiles.OpenToWrite(_path);
            RandomAccess.Write(file.SafeFileHandle, stackalloc byte[HeaderLength], 0);
            if (file.Length > KeptLength)
            {
                file.SetLength(KeptLength);
            }
        }

        _end = HeaderLength;
    }

    private byte[]? ReadFile()
    {
        if (LibC.Stat(_path) is not { IsFile: true, Size: >= HeaderLength })
        {
            return null;
        }

        try
        {
            using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            Span<byte> header = stackalloc byte[HeaderLength];
            if (RandomAccess.Read(file.SafeFileHandle, header, 0) < HeaderLength || BinaryPrimitives.ReadUInt64LittleEndian(header) == 0)
            {
                return null;
            }

            byte[] content = new byte[file.Length];
            file.ReadExactly(content);
            return content;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private FileStream Open()
    {
        FileStream file = PrivateFiles.OpenToWrite(_path);
        if (file.Length == 0)
        {
            RandomAccess.Write(file.SafeFileHandle, new byte[InitialLength], 0);
            disk.FlushFolder(folder);
        }

        return file;
    }

    private void Flush(FileStream file)
    {
        if (disk.Fsync)
        {
            file.Flush(flushToDisk: true);
        }
    }
}
