namespace Imap.Protocol;

/// <summary>Reads the octets of a message for one reader; what was opened for it stays open until it is disposed.</summary>
public abstract class OctetReader : IDisposable
{
    /// <summary>Reads octets from a place on; fewer than there is room for only at the end.</summary>
    /// <returns>How many were read.</returns>
    /// <exception cref="IOException">They cannot be read.</exception>
    public abstract int Read(long offset, Span<byte> buffer);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes what was opened.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
