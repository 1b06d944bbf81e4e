namespace Imap.Protocol;

/// <summary>Reads the octets of a message. Resources stay open until it is disposed.</summary>
public abstract class OctetReader : IDisposable
{
    /// <summary>Reads octets from an offset. Returns fewer than requested only at the end.</summary>
    /// <returns>The number of octets read.</returns>
    /// <exception cref="IOException">They cannot be read.</exception>
    public abstract int Read(long offset, Span<byte> buffer);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the resources.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
