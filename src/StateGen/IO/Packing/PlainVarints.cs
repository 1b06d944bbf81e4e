using System.Numerics;
using StateGen.CompilerServices;

namespace StateGen.IO.Packing;

/// <summary>Writes and reads a block of varints, which is the shortest encoding if a few values are large and most are small.</summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal static class PlainVarints<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>The head of a block.</summary>
    private const byte Head = (byte)SegmentKind.Other | (1 << 2);

    /// <summary>Whether varints may be shorter than a size, judged by the value nearest to zero, which has the shortest varint.</summary>
    internal static bool MayBeShorter(in IntegerBlock<T> block, int count, int size)
    {
        T nearest = T.IsNegative(block.MinimumValue)
            ? T.IsNegative(block.MaximumValue) ? block.MaximumValue : T.Zero
            : block.MinimumValue;
        return 1 + (count * VarintSize(nearest)) < size;
    }

    /// <summary>Returns the number of bytes that a block takes.</summary>
    internal static int Size(ReadOnlySpan<T> block)
    {
        int size = 1;
        foreach (T value in block)
        {
            size += VarintSize(value);
        }

        return size;
    }

    internal static void Write(ref BoundedWriter writer, ReadOnlySpan<T> block)
    {
        writer.WriteFixed(Head);
        foreach (T value in block)
        {
            writer.WriteSignedVarint(long.CreateTruncating(value));
        }
    }

    internal static void Read(ref StateReader reader, Span<T> block)
    {
        BoundedReader bounded = reader.BeginBounded(block.Length * StatePrimitives.MaxVarintSize);
        foreach (ref T value in block)
        {
            value = T.CreateTruncating(bounded.ReadSignedVarint(Lane<T>.Max));
        }

        reader.EndBounded(ref bounded);
    }

    private static int VarintSize(T value) => StatePrimitives.VarintSize(StatePrimitives.ZigZag(long.CreateTruncating(value)));
}
