using System.Numerics;
using System.Runtime.CompilerServices;

namespace StateGen.IO.Packing;

/// <summary>
/// Measures and packs blocks with the best vector instructions of the processor. The bytes are those of <see cref="Residuals{T}"/> and
/// <see cref="BitPacker"/>, which do it without.
/// </summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal static class BlockPacker<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>Returns whether the processor can pack so many residuals of a width.</summary>
    /// <param name="count">The number of integers.</param>
    /// <param name="width">The code of the width.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool CanPack(int count, int width) => Avx512Packer<T>.CanPack(count, width) || Avx2Packer<T>.CanPack(width);

    /// <summary>Measures the deltas of a block.</summary>
    /// <returns>Whether they could be measured: those of 64 bits are positive ones of 31 bits.</returns>
    internal static bool TryMeasureDeltas(ReadOnlySpan<T> block, T previous, out T minimum, out T maximum)
    {
        if (Avx512Packer<T>.CanMeasure(block.Length))
        {
            return Avx512Packer<T>.TryMeasureDeltas(block, previous, out minimum, out maximum);
        }

        if (Avx2Packer<T>.CanMeasure(block.Length))
        {
            return Avx2Packer<T>.TryMeasureDeltas(block, previous, out minimum, out maximum);
        }

        (minimum, maximum) = (T.Zero, T.Zero);
        return false;
    }

    /// <summary>Packs the differences between values and their minimum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void WriteValues(ReadOnlySpan<T> block, T minimum, int width, ref byte to)
    {
        if (Avx512Packer<T>.CanPack(block.Length, width))
        {
            Avx512Packer<T>.WriteValues(block, minimum, width, ref to);
        }
        else
        {
            Avx2Packer<T>.WriteValues(block, minimum, width, ref to);
        }
    }

    /// <summary>Packs the differences between deltas and their minimum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void WriteDeltas(ReadOnlySpan<T> block, T previous, T minimum, int width, ref byte to)
    {
        if (Avx512Packer<T>.CanPack(block.Length, width))
        {
            Avx512Packer<T>.WriteDeltas(block, previous, minimum, width, ref to);
        }
        else
        {
            Avx2Packer<T>.WriteDeltas(block, previous, minimum, width, ref to);
        }
    }

    /// <summary>Packs deltas as if they fitted, and measures them on the way: the caller sees whether they did.</summary>
    /// <returns>Whether they could be measured.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryWriteDeltas(
        ReadOnlySpan<T> block, T previous, T minimum, int width, ref byte to, out T minimumDelta, out T maximumDelta) =>
        Avx512Packer<T>.CanPack(block.Length, width)
            ? Avx512Packer<T>.TryWriteDeltas(block, previous, minimum, width, ref to, out minimumDelta, out maximumDelta)
            : Avx2Packer<T>.TryWriteDeltas(block, previous, minimum, width, ref to, out minimumDelta, out maximumDelta);
}
