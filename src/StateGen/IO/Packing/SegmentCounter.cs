using System.Numerics;

namespace StateGen.IO.Packing;

/// <summary>
/// Counts the values of segments without reading them. If a collection has many more items than bytes are left, this checks the count before
/// memory is reserved.
/// </summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal ref struct SegmentCounter<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private ReadOnlySpan<byte> _rest;

    private SegmentCounter(ReadOnlySpan<byte> rest)
    {
        _rest = rest;
    }

    /// <summary>Returns the number of values, and stops when it reaches <paramref name="wanted"/> or the bytes end or are not valid.</summary>
    internal static long Count(ReadOnlySpan<byte> bytes, int wanted)
    {
        SegmentCounter<T> counter = new(bytes);
        long count = 0;
        while (count < wanted && !counter._rest.IsEmpty)
        {
            long values = counter.Next((int)Math.Min(IntegerBlock<T>.Length, wanted - count));
            if (values == 0)
            {
                break;
            }

            count += values;
        }

        return count;
    }

    private long Next(int block)
    {
        byte head = _rest[0];
        int width = head >> 2;
        _rest = _rest[1..];
        switch ((SegmentKind)(head & 3))
        {
            case SegmentKind.Other when width == 0:
                return Ranges((long)Math.Min(Varint(), int.MaxValue));
            case SegmentKind.Other:
                for (int i = 0; i < block; i++)
                {
                    Varint();
                }

                return block;
            case SegmentKind.Progression:
                Varint();
                return (long)Math.Min(Varint(), int.MaxValue);
            default:
                Varint();
                return Skip(BitPacker.Size(block, SegmentWidth.BitsOf(width))) ? block : 0;
        }
    }

    private long Ranges(long ranges)
    {
        long count = 0;
        for (; ranges > 0 && !_rest.IsEmpty; ranges--)
        {
            Varint();
            count += 1 + (long)Math.Min(Varint(), int.MaxValue);
        }

        return count;
    }

    // Bytes past the end read as zeros.
    private ulong Varint()
    {
        Span<byte> window = stackalloc byte[StatePrimitives.MaxVarintSize + StatePrimitives.Slack];
        window.Clear();
        _rest[..Math.Min(_rest.Length, StatePrimitives.MaxVarintSize)].CopyTo(window);
        ulong value = StatePrimitives.ReadVarint(ref window[0], out int size);
        Skip(Math.Max(1, size));
        return value;
    }

    private bool Skip(int size)
    {
        bool isThere = size <= _rest.Length;
        _rest = isThere ? _rest[size..] : [];
        return isThere;
    }
}
