namespace Imap.Protocol;

/// <summary>A message that is in memory.</summary>
internal sealed class MemoryOctets(ReadOnlyMemory<byte> octets) : OctetSource
{
    /// <inheritdoc/>
    public override long Length => octets.Length;

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte>? Memory => octets;

    /// <inheritdoc/>
    public override OctetReader Open() => new Reader(octets);

    private sealed class Reader(ReadOnlyMemory<byte> octets) : OctetReader
    {
        public override int Read(long offset, Span<byte> buffer)
        {
            int length = (int)Math.Min(buffer.Length, Math.Max(0, octets.Length - offset));
            octets.Span.Slice((int)Math.Min(offset, octets.Length), length).CopyTo(buffer);
            return length;
        }
    }
}
