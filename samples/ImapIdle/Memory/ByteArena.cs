using System.Numerics;

namespace ImapIdle.Memory;

/// <summary>
/// Byte strings of any length in native memory. Lengths are grouped into size classes, and a freed place is reused in its class. Nothing is
/// searched, moved or merged.
/// </summary>
/// <remarks>Size classes are 8 bytes apart up to 512 bytes. Above, each power of two is divided into eight classes.</remarks>
internal sealed unsafe class ByteArena : IDisposable
{
    private const int Unit = 8;
    private const int SmallUnits = 64;
    private const int SmallPower = 6;

    // Below that, giving pages back costs more than it brings.
    private const int ReleasedFrom = 64 * 1024;

    private readonly NativeRegion _region;
    private readonly uint[] _free = new uint[ClassOf(int.MaxValue / Unit) + 1];

    // Place 0 means none.
    private long _used = Unit;

    /// <summary>Creates an arena with at most <paramref name="capacity"/> bytes.</summary>
    internal ByteArena(long capacity)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, (long)uint.MaxValue * Unit);
        _region = new NativeRegion(capacity);
    }

    /// <summary>The bytes in use, including rounding.</summary>
    internal long InUse { get; private set; }

    /// <summary>Keeps bytes.</summary>
    /// <param name="bytes">The bytes to keep. An empty span gets place 0 and takes no memory.</param>
    /// <param name="place">The place of the copy.</param>
    /// <returns>False if the arena is full.</returns>
    internal bool TryAdd(ReadOnlySpan<byte> bytes, out uint place)
    {
        place = 0;
        if (bytes.IsEmpty)
        {
            return true;
        }

        int kind = ClassOf(UnitsOf(bytes.Length));
        long size = SizeOf(kind);
        if (_free[kind] != 0)
        {
            place = _free[kind];
            _free[kind] = *(uint*)At(place);
        }
        else if (_used + size <= _region.Length)
        {
            place = (uint)(_used / Unit);
            _used += size;
        }
        else
        {
            return false;
        }

        InUse += size;
        bytes.CopyTo(new Span<byte>(At(place), bytes.Length));
        return true;
    }

    /// <summary>The bytes at a place; valid until they are freed.</summary>
    internal Span<byte> Get(uint place, int length) => new(At(place), length);

    /// <summary>Frees a place and sets it to 0.</summary>
    internal void Free(ref uint place, int length)
    {
        if (place == 0)
        {
            return;
        }

        int kind = ClassOf(UnitsOf(length));
        InUse -= SizeOf(kind);
        if (length >= ReleasedFrom)
        {
            _region.Release((long)place * Unit, SizeOf(kind));
        }

        *(uint*)At(place) = _free[kind];
        _free[kind] = place;
        place = 0;
    }

    public void Dispose() => _region.Dispose();

    /// <summary>The class of a length in units.</summary>
    internal static int ClassOf(int units)
    {
        if (units <= SmallUnits)
        {
            return units;
        }

        // 65 to 128 units are 8 classes, 129 to 256 the next 8, and so on.
        int power = BitOperations.Log2((uint)(units - 1));
        int step = (units - 1 >> (power - 3)) & 7;
        return SmallUnits + 1 + (power - SmallPower) * 8 + step;
    }

    /// <summary>The bytes that each place of a class has.</summary>
    internal static long SizeOf(int kind)
    {
        if (kind <= SmallUnits)
        {
            return kind * Unit;
        }

        int power = (kind - SmallUnits - 1) / 8 + SmallPower;
        int step = (kind - SmallUnits - 1) % 8;
        return (8L + step + 1 << (power - 3)) * Unit;
    }

    private static int UnitsOf(int length) => (int)(((long)length + Unit - 1) / Unit);

    private byte* At(uint place) => _region.Start + (long)place * Unit;
}
