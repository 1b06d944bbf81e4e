using System.Buffers;
using Imap.Protocol;
using Imap.Storage.Interop;

namespace Imap.Storage.Files;

/// <summary>
/// A message that a client is sending, on the disk instead of in memory. Its file is deleted on disposal, unless a mailbox took it over.
/// </summary>
public sealed class SpooledMessage : SpooledLiteral
{
    private readonly FileStream? _file;
    private byte _last;
    private long _bare;

    /// <summary>Begins an empty message.</summary>
    /// <param name="path">Its file, which must not be there; in the file system of the mail, so that it can be renamed.</param>
    public SpooledMessage(string path)
    {
        Path = path;
        try
        {
            _file = LibC.Stat(System.IO.Path.GetDirectoryName(path)!) is { IsLink: true }
                ? throw new IOException("tmp/ is a symbolic link, which the server does not follow.")
                : PrivateFiles.Create(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Failure = e;
        }
    }

    /// <summary>Its file.</summary>
    public string Path { get; }

    /// <summary>The number of octets with CRLF line ends.</summary>
    public long WireLength => Length + _bare;

    /// <summary>The failure of the disk, if any. Octets after it are not written.</summary>
    public Exception? Failure { get; private set; }

    /// <inheritdoc/>
    public override void Write(in ReadOnlySequence<byte> octets)
    {
        foreach (ReadOnlyMemory<byte> segment in octets)
        {
            _bare += LineEnds.CountBare(segment.Span, ref _last);
            HasNul |= segment.Span.Contains((byte)0);
            Length += segment.Length;
            try
            {
                if (Failure is null)
                {
                    _file!.Write(segment.Span);
                }
            }
            catch (IOException e)
            {
                Failure = e;
            }
        }
    }

    /// <summary>Ends writing. The file can be moved now.</summary>
    public void Close() => _file?.Dispose();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Close();
        try
        {
            if (_file is not null)
            {
                File.Delete(Path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It stays in tmp/ and is removed with other leftovers.
        }
    }
}
