using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.Contracts;
using StateGen.IO.Packing;

namespace StateGen.Collections.Forms;

/// <summary>
/// Collections of integers, which are packed from <see cref="MinCount"/> items on. Items of 4 and 8 bytes are packed as signed integers
/// of their width. Items of 2 bytes are widened.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">The formatter of a single item.</typeparam>
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

    /// <summary>
    /// Checks before memory is taken for so many packed items that the blob has the segments for them.
    /// </summary>
    /// <exception cref="StateFormatException">The segments hold fewer items.</exception>
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
                StateErrorCode.LengthExceedsInput, $"The count is {count}, but the remaining bytes hold only {there} packed integers.");
        }
    }

    /// <summary>Writes packed items.</summary>
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

    /// <summary>Writes items whose order means nothing. They are sorted by their bits as signed integers.</summary>
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

    /// <summary>Reads as many items as the span holds.</summary>
    /// <exception cref="StateFormatException">The bytes are not that many items.</exception>
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
