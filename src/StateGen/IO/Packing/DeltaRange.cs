using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StateGen.IO.Packing;

/// <summary>
/// The minimum and the maximum of deltas, in 32 bits each. Deltas of 64 bits are known only if all of them are positive and have 31 bits.
/// </summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal struct DeltaRange<T>(Vector256<T> allBits, Vector256<uint> minimum, Vector256<uint> maximum)
    where T : unmanaged, IBinaryInteger<T>
{
    private Vector256<T> _allBits = allBits;
    private Vector256<uint> _minimum = minimum;
    private Vector256<uint> _maximum = maximum;

    internal static DeltaRange<T> None => new(default, Vector256<uint>.AllBitsSet, default);

    /// <summary>The sign of 32-bit deltas. Inverted, they can be compared without a sign.</summary>
    internal static uint Sign => Unsafe.SizeOf<T>() == sizeof(int) ? 1u << 31 : 0;

    internal readonly bool IsKnown => Unsafe.SizeOf<T>() == sizeof(int)
        || (_allBits & Vector256.Create(T.CreateTruncating(~(ulong)int.MaxValue))) == Vector256<T>.Zero;

    internal readonly T Minimum => Signed(Reduce(_minimum, areMaximums: false));

    internal readonly T Maximum => Signed(Reduce(_maximum, areMaximums: true));

    /// <summary>Adds eight deltas.</summary>
    /// <param name="lower">Four of them, if they have 64 bits.</param>
    /// <param name="upper">The other four.</param>
    /// <param name="deltas">The low 32 bits of all of them, in any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(Vector256<T> lower, Vector256<T> upper, Vector256<uint> deltas)
    {
        if (Unsafe.SizeOf<T>() == sizeof(long))
        {
            _allBits |= lower | upper;
        }

        deltas ^= Vector256.Create(Sign);
        _minimum = Vector256.Min(_minimum, deltas);
        _maximum = Vector256.Max(_maximum, deltas);
    }

    private static T Signed(uint delta) => T.CreateTruncating(delta ^ Sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Reduce(Vector256<uint> lanes, [ConstantExpected] bool areMaximums)
    {
        Vector128<uint> four = Better(lanes.GetLower(), lanes.GetUpper(), areMaximums);
        four = Better(four, Vector128.Shuffle(four, Vector128.Create(2u, 3, 0, 1)), areMaximums);
        return Better(four, Vector128.Shuffle(four, Vector128.Create(1u, 0, 3, 2)), areMaximums).ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Better(Vector128<uint> left, Vector128<uint> right, [ConstantExpected] bool areMaximums) =>
        areMaximums ? Vector128.Max(left, right) : Vector128.Min(left, right);
}
