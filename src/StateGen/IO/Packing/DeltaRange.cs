using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StateGen.IO.Packing;

/// <summary>The minimum and the maximum of deltas. Deltas of 64 bits must not be negative and must fit in 31 bits.</summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal struct DeltaRange<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>The combined bits of all deltas of 64 bits.</summary>
    internal Vector512<T> Whole;

    private Vector512<uint> _minimum;
    private Vector512<uint> _maximum;

    internal static DeltaRange<T> None => new() { _minimum = Vector512<uint>.AllBitsSet };

    internal readonly bool IsKnown => (Whole & Vector512.Create(T.CreateTruncating(~(ulong)int.MaxValue))) == Vector512<T>.Zero;

    internal readonly T Minimum => Signed(Reduce(_minimum, areMaximums: false));

    internal readonly T Maximum => Signed(Reduce(_maximum, areMaximums: true));

    // Deltas of 32 bits are signed. Inverting the sign allows an unsigned comparison.
    private static uint Sign => Unsafe.SizeOf<T>() == sizeof(int) ? 1u << 31 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(Vector512<uint> deltas)
    {
        deltas ^= Vector512.Create(Sign);
        _minimum = Vector512.Min(_minimum, deltas);
        _maximum = Vector512.Max(_maximum, deltas);
    }

    private static T Signed(uint delta) => T.CreateTruncating(delta ^ Sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Reduce(Vector512<uint> lanes, [ConstantExpected] bool areMaximums)
    {
        Vector256<uint> eight = areMaximums ? Vector256.Max(lanes.GetLower(), lanes.GetUpper()) : Vector256.Min(lanes.GetLower(), lanes.GetUpper());
        Vector128<uint> four = Better(eight.GetLower(), eight.GetUpper(), areMaximums);
        four = Better(four, Vector128.Shuffle(four, Vector128.Create(2u, 3, 0, 1)), areMaximums);
        return Better(four, Vector128.Shuffle(four, Vector128.Create(1u, 0, 3, 2)), areMaximums).ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Better(Vector128<uint> left, Vector128<uint> right, [ConstantExpected] bool areMaximums) =>
        areMaximums ? Vector128.Max(left, right) : Vector128.Min(left, right);
}
