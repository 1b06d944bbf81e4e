using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StateGen.IO.Packing;

/// <summary>Computes prefix sums within a vector.</summary>
internal static class PrefixSum
{
    /// <summary>Whether this processor supports it. If not, sums are computed one by one.</summary>
    internal static bool IsSupported => Avx2.IsSupported;

    /// <summary>Returns the sum of each lane and all lanes before it.</summary>
    /// <typeparam name="T">An integer of 4 or 8 bytes.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<T> Of<T>(Vector256<T> lanes)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == sizeof(uint))
        {
            lanes += Avx2.ShiftLeftLogical128BitLane(lanes.AsUInt32(), 4).As<uint, T>();
        }

        lanes += Avx2.ShiftLeftLogical128BitLane(lanes.AsUInt64(), 8).As<ulong, T>();

        // The sum of the lower half is added to each lane of the upper half.
        Vector256<ulong> lower = Avx2.Permute2x128(lanes.AsUInt64(), lanes.AsUInt64(), 0x08);
        return lanes + (Unsafe.SizeOf<T>() == sizeof(uint)
            ? Avx2.Shuffle(lower.AsUInt32(), 0xFF).As<uint, T>()
            : Avx2.UnpackHigh(lower, lower).As<ulong, T>());
    }

    /// <summary>Returns the last lane in all lanes.</summary>
    /// <inheritdoc cref="Of"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<T> Last<T>(Vector256<T> lanes)
        where T : unmanaged => Unsafe.SizeOf<T>() == sizeof(uint)
            ? Avx2.PermuteVar8x32(lanes.AsUInt32(), Vector256.Create(7u)).As<uint, T>()
            : Avx2.Permute4x64(lanes.AsUInt64(), 0xFF).As<ulong, T>();
}
