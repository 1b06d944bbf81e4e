namespace Imap.Server.Compression;

/// <summary>The last 32 kB of decoded data, to which repetitions refer. Takes no more memory than it needs.</summary>
internal sealed class SlidingWindow
{
    /// <summary>How far back a repetition may refer (RFC 1951, section 2).</summary>
    public const int Longest = 32 * 1024;

    private const int Shortest = 512;

    private byte[] _octets = new byte[Shortest];
    private int _next;

    /// <summary>The number of octets.</summary>
    public int Length { get; private set; }

    /// <summary>The octet so far back, the last one being 1.</summary>
    public byte this[int distance] => _octets[(_next - distance) & (_octets.Length - 1)];

    /// <summary>Adds an octet.</summary>
    public void Add(byte octet)
    {
        if (Length == _octets.Length && Length < Longest)
        {
            // It has not begun to overwrite itself, so the order is right.
            Array.Resize(ref _octets, 2 * Length);
            _next = Length;
        }

        _octets[_next] = octet;
        _next = (_next + 1) & (_octets.Length - 1);
        Length = Math.Min(Length + 1, Longest);
    }

    /// <summary>Adds octets.</summary>
    public void Add(ReadOnlySpan<byte> octets)
    {
        foreach (byte octet in octets)
        {
            Add(octet);
        }
    }

    /// <summary>All octets, the oldest first.</summary>
    public byte[] ToArray()
    {
        byte[] all = new byte[Length];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = this[Length - i];
        }

        return all;
    }
}
