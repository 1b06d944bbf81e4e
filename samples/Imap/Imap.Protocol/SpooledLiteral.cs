using System.Buffers;

namespace Imap.Protocol;

/// <summary>A long literal that is written to the disk while the client sends it.</summary>
public abstract class SpooledLiteral : IDisposable
{
    /// <summary>The position of the literal in its command.</summary>
    public long Place { get; init; }

    /// <summary>The number of written octets.</summary>
    public long Length { get; protected set; }

    /// <summary>Whether it contains a NUL octet.</summary>
    public bool HasNul { get; protected set; }

    /// <summary>Writes received octets. Never throws: the client continues to send even if the disk fails.</summary>
    public abstract void Write(in ReadOnlySequence<byte> octets);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes the literal, unless it was taken over.</summary>
    protected abstract void Dispose(bool disposing);
}
