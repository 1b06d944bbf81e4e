using System.Buffers;
using Imap.Protocol;
using Imap.Storage.Interop;
using Microsoft.Win32.SafeHandles;

namespace Imap.Storage.Files;

/// <summary>
/// A message that is too large for memory, read from its file on access. Bare line feeds of the file become CRLF (see
/// <see cref="LineEnds"/>). One pass finds the position of each block of the file in the message.
/// </summary>
internal sealed class FileOctets : OctetSource
{
    /// <summary>Messages up to this size are read whole.</summary>
    public const int InMemory = 128 * 1024;

    private const int Block = 64 * 1024;

    private readonly Func<string, string?> _find;
    private readonly long _stored;

    // The position of each block of the file in the message; null if the positions are equal.
    private readonly long[]? _starts;
    private volatile string _path;

    private FileOctets(string path, Func<string, string?> find, long stored, long length, long[]? starts)
    {
        _path = path;
        _find = find;
        _stored = stored;
        _starts = starts;
        Length = length;
    }

    /// <inheritdoc/>
    public override long Length { get; }

    /// <summary>Looks through a file.</summary>
    /// <param name="path">Its current path.</param>
    /// <param name="find">Finds its new path if the file was renamed; <see langword="null"/> if it is gone.</param>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static FileOctets Measure(string path, Func<string, string?> find)
    {
        using SafeFileHandle file = OpenFile(path);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            var starts = new List<long>();
            long offset = 0;
            long bare = 0;
            byte last = 0;
            while (ReadBlock(file, offset, buffer.AsSpan(0, Block)) is > 0 and var length)
            {
                starts.Add(offset + bare);
                bare += LineEnds.CountBare(buffer.AsSpan(0, length), ref last);
                offset += length;
            }

            return new FileOctets(path, find, offset, offset + bare, bare == 0 ? null : [.. starts]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <inheritdoc/>
    public override OctetReader Open()
    {
        // A change of its flags renames the file, at any time.
        for (int attempt = 0; attempt < 5; attempt++)
        {
            try
            {
                return new Reader(this, OpenFile(_path));
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                _path = _find(_path) ?? throw new MessageExpungedException();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw Unreadable(e);
            }
        }

        throw Unreadable(null);
    }

    // Opening a pipe would block forever, and a link may lead to files of another user.
    private static SafeFileHandle OpenFile(string path) => LibC.Stat(path) is { IsFile: true }
        ? File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
        : throw new FileNotFoundException("The message file does not exist.", path);

    private static MailStoreException Unreadable(Exception? inner) =>
        new(MailStoreError.Unavailable, "The file of a message cannot be read.", inner);

    private static int ReadBlock(SafeFileHandle file, long offset, Span<byte> buffer)
    {
        int total = 0;
        while (total < buffer.Length && RandomAccess.Read(file, buffer[total..], offset + total) is > 0 and var length)
        {
            total += length;
        }

        return total;
    }

    private int Read(SafeFileHandle file, long offset, Span<byte> buffer)
    {
        buffer = buffer[..(int)Math.Min(buffer.Length, Math.Max(0, Length - offset))];
        int total = _starts is null ? ReadBlock(file, offset, buffer) : ReadConverted(file, _starts, offset, buffer);
        LineEnds.ReplaceNul(buffer[..total]);
        return total;
    }

    private int ReadConverted(SafeFileHandle file, long[] starts, long offset, Span<byte> buffer)
    {
        byte[] raw = ArrayPool<byte>.Shared.Rent(Block + 1);
        byte[] wire = ArrayPool<byte>.Shared.Rent(2 * Block);
        try
        {
            int total = 0;
            while (total < buffer.Length)
            {
                int at = Array.BinarySearch(starts, offset + total);
                int block = at < 0 ? ~at - 1 : at;

                // The octet before the block decides whether a line feed at its beginning is bare.
                long first = (long)block * Block;
                int before = first > 0 ? 1 : 0;
                int length = ReadBlock(file, first - before, raw.AsSpan(0, (int)Math.Min(Block, _stored - first) + before)) - before;
                int converted = length <= 0 ? 0 : LineEnds.ToCrLf(raw.AsSpan(before, length), before == 1 ? raw[0] : (byte)0, wire);
                int skipped = (int)(offset + total - starts[block]);
                if (skipped >= converted)
                {
                    break;
                }

                int taken = Math.Min(converted - skipped, buffer.Length - total);
                wire.AsSpan(skipped, taken).CopyTo(buffer[total..]);
                total += taken;
            }

            return total;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(raw);
            ArrayPool<byte>.Shared.Return(wire);
        }
    }

    private sealed class Reader(FileOctets message, SafeFileHandle file) : OctetReader
    {
        public override int Read(long offset, Span<byte> buffer)
        {
            try
            {
                return message.Read(file, offset, buffer);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw Unreadable(e);
            }
        }

        protected override void Dispose(bool disposing) => file.Dispose();
    }
}
