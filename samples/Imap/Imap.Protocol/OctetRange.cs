namespace Imap.Protocol;

/// <summary>A range of a message, read only when it is accessed.</summary>
public readonly struct OctetRange
{
    private const int Piece = 32 * 1024;

    private readonly OctetSource _source;

    /// <summary>A piece of a source.</summary>
    public OctetRange(OctetSource source, long start, long length)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, source.Length - start);
        _source = source;
        Start = start;
        Length = length;
    }

    /// <summary>All octets of a source.</summary>
    public OctetRange(OctetSource source)
        : this(source, 0, source?.Length ?? 0)
    {
    }

    /// <summary>The beginning of the range in its source.</summary>
    public long Start { get; }

    /// <summary>The length.</summary>
    public long Length { get; }

    /// <summary>Octets that are in memory.</summary>
    public static OctetRange Of(ReadOnlyMemory<byte> octets) => new(new MemoryOctets(octets));

    /// <summary>A part of it.</summary>
    public OctetRange Slice(long start, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length - start);
        return new OctetRange(_source, Start + start, length);
    }

    /// <summary>What follows a place in it.</summary>
    public OctetRange From(long start) => Slice(start, Length - start);

    /// <summary>The octets, if they are in memory already.</summary>
    public bool TryGetMemory(out ReadOnlyMemory<byte> octets)
    {
        octets = _source.Memory is { } all ? all.Slice((int)Start, (int)Length) : default;
        return _source.Memory is not null;
    }

    /// <summary>Begins to read.</summary>
    /// <exception cref="IOException">The message is gone, or cannot be read.</exception>
    public OctetReader Open() => _source.Open();

    /// <summary>Reads from an offset in the range, never beyond its end.</summary>
    /// <param name="reader">The result of <see cref="Open"/>.</param>
    /// <param name="offset">The offset.</param>
    /// <param name="buffer">Receives the octets.</param>
    /// <returns>The number of octets read; 0 only at the end.</returns>
    /// <exception cref="IOException">They cannot be read.</exception>
    public int Read(OctetReader reader, long offset, Span<byte> buffer)
    {
        ArgumentNullException.ThrowIfNull(reader);
        int wanted = (int)Math.Min(buffer.Length, Math.Max(0, Length - offset));
        int length = wanted == 0 ? 0 : reader.Read(Start + offset, buffer[..wanted]);
        return length == wanted ? length : throw new IOException("A message ends before it should: its file was changed.");
    }

    /// <summary>The octets, loaded into memory if they are not there. Only for short ranges.</summary>
    public ReadOnlyMemory<byte> ToMemory() => TryGetMemory(out ReadOnlyMemory<byte> octets) ? octets : ToArray();

    /// <summary>A copy of the octets. Only for short ranges.</summary>
    public byte[] ToArray()
    {
        byte[] octets = new byte[Length];
        using OctetReader reader = Open();
        Read(reader, 0, octets);
        return octets;
    }

    /// <summary>The number of line feeds.</summary>
    public long CountLineFeeds()
    {
        if (TryGetMemory(out ReadOnlyMemory<byte> octets))
        {
            return System.MemoryExtensions.Count(octets.Span, (byte)'\n');
        }

        using OctetReader reader = Open();
        byte[] piece = new byte[Piece];
        long count = 0;
        long offset = 0;
        while (Read(reader, offset, piece) is > 0 and var length)
        {
            count += System.MemoryExtensions.Count(piece.AsSpan(0, length), (byte)'\n');
            offset += length;
        }

        return count;
    }
}
