using Imap.Protocol;

namespace ImapServer.Tests.LargeMessageCache;

/// <summary>A message that appears to be outside of memory.</summary>
internal sealed class PiecewiseOctets(byte[] octets) : OctetSource
{
    /// <summary>The most octets that were asked for in one piece.</summary>
    public int Largest { get; private set; }

    public override long Length => octets.Length;

    public override OctetReader Open() => new Reader(this, octets);

    private sealed class Reader(PiecewiseOctets source, byte[] octets) : OctetReader
    {
        public override int Read(long offset, Span<byte> buffer)
        {
            source.Largest = Math.Max(source.Largest, buffer.Length);
            int length = Math.Min(buffer.Length, octets.Length - (int)offset);
            octets.AsSpan((int)offset, length).CopyTo(buffer);
            return length;
        }
    }
}
