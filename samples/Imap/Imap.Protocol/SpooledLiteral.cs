using System.Buffers;

namespace Imap.Protocol;

/// <summary>A long literal that goes to the disk while the client sends it, and not into memory.</summary>
public abstract class SpooledLiteral : IDisposable
{
    /// <summary>Where in its command the literal has its place.</summary>
    public long Place { get; init; }

    /// <summary>How many octets were written.</summary>
    public long Length { get; protected set; }

    /// <summary>Whether there is a NUL octet in it.</summary>
    public bool HasNul { get; protected set; }

    /// <summary>Writes what came. It never throws: the client goes on sending, whatever happens to the disk.</summary>
    public abstract void Write(in ReadOnlySequence<byte> octets);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes what nobody has taken.</summary>
    protected abstract void Dispose(bool disposing);
}
