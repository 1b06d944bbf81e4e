using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.Contracts;
using StateGen.IO.Packing;

namespace StateGen.Collections.Forms;

/// <summary>
/// Collections of integers: from <see cref="MinCount"/> items on they stand packed and not one by one. Items of 4 and 8
/// bytes are taken as signed ones of their width, those of 2 bytes are widened.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">How a single one is written.</typeparam>
internal static class PackedItems<T, TFormatter>
    where TFormatter : IStateFormatter<T>
{
    /// <summary>The fewest items that are packed.</summary>
    internal const int MinCount = 4;

    // The JIT knows readonly fields of a type that is initialized, and takes them for constants.
    internal static readonly bool IsPacked = default(TFormatter) is IPackedFormatter { IsPacked: true };
    private static readonly bool IsSigned = default(TFormatter) is IPackedFormatter { IsSigned: true };

    /// <summary>Whether so many items are packed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Are(int count) => count >= MinCount && default(T) is not null && IsPacked;

    /// <summary>The fewest bytes that an item takes; none where it may stand packed or in columns.</summary>
    internal static int MinSize
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default(T) is not null && (IsPacked || TFormatter.ColumnCount > 0) ? 0 : TFormatter.MinSize;
    }

    /// <summary>
    /// Refuses a count of which <see cref="Are"/> holds and for which the segments are not there, before memory is taken for it.
    /// </summary>
    /// <exception cref="StateFormatException">The bytes that are left are fewer.</exception>
    internal static void CheckCount(in StateReader reader, int count)
    {
        if (count > StateReader.MaxReservedItems && count / 8 > reader.Remaining)
        {
            CheckSegments(reader, count);
        }
    }

    private static void CheckSegments(in StateReader reader, int count)
    {
        long there = Unsafe.SizeOf<T>() == sizeof(long)
            ? SegmentCounter<long>.Count(reader.Rest, count)
            : SegmentCounter<int>.Count(reader.Rest, count);
        if (there < count)
        {
            StateFormatException.Throw(
                StateErrorCode.LengthExceedsInput, $"{count} packed integers are promised, and the bytes that are left hold {there}.");
        }
    }

    /// <summary>Writes items of which <see cref="Are"/> holds.</summary>
    internal static void Write(ref StateWriter writer, scoped ReadOnlySpan<T> items)
    {
        switch (Unsafe.SizeOf<T>())
        {
            case sizeof(long):
                SegmentWriter<long>.Write(ref writer, Reinterpret<long>(items));
                break;
            case sizeof(int):
                SegmentWriter<int>.Write(ref writer, Reinterpret<int>(items));
                break;
            default:
                ShortItems.Write(ref writer, Reinterpret<short>(items), IsSigned);
                break;
        }
    }

    /// <summary>Writes items whose order means nothing in that of their bits as signed integers.</summary>
    internal static void WriteCanonical(ref StateWriter writer, ReadOnlySpan<T> items)
    {
        T[] sorted = ArrayPool<T>.Shared.Rent(items.Length);
        Span<T> target = sorted.AsSpan(0, items.Length);
        items.CopyTo(target);
        switch (Unsafe.SizeOf<T>())
        {
            case sizeof(long):
                Reinterpret<long>(target).Sort();
                break;
            case sizeof(int):
                Reinterpret<int>(target).Sort();
                break;
            default:
                Reinterpret<short>(target).Sort();
                break;
        }

        Write(ref writer, target);
        ArrayPool<T>.Shared.Return(sorted);
    }

    /// <summary>Reads as many items as there is room for.</summary>
    /// <exception cref="StateFormatException">The bytes are not so many items.</exception>
    internal static void Read(ref StateReader reader, scoped Span<T> items)
    {
        switch (Unsafe.SizeOf<T>())
        {
            case sizeof(long):
                SegmentReader<long>.Read(ref reader, Reinterpret<long>(items));
                break;
            case sizeof(int):
                SegmentReader<int>.Read(ref reader, Reinterpret<int>(items));
                break;
            default:
                ShortItems.Read(ref reader, Reinterpret<short>(items), IsSigned);
                break;
        }
    }

    private static Span<TLane> Reinterpret<TLane>(scoped ReadOnlySpan<T> items) => MemoryMarshal.CreateSpan(
        ref Unsafe.As<T, TLane>(ref MemoryMarshal.GetReference(items)), items.Length);
}
