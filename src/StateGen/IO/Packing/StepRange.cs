using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StateGen.IO.Packing;

/// <summary>The least and the most of steps, of which those of 64 bits are positive ones of 31 bits.</summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal struct StepRange<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>All bits of the steps of 64 bits.</summary>
    internal Vector512<T> Whole;

    private Vector512<uint> _least;
    private Vector512<uint> _most;

    internal static StepRange<T> None => new() { _least = Vector512<uint>.AllBitsSet };

    internal readonly bool IsKnown => (Whole & Vector512.Create(T.CreateTruncating(~(ulong)int.MaxValue))) == Vector512<T>.Zero;

    internal readonly T Least => Signed(Reduce(_least, areMost: false));

    internal readonly T Most => Signed(Reduce(_most, areMost: true));

    // Those of 32 bits have a sign, which is turned over for a comparison without one.
    private static uint Sign => Unsafe.SizeOf<T>() == sizeof(int) ? 1u << 31 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(Vector512<uint> steps)
    {
        steps ^= Vector512.Create(Sign);
        _least = Vector512.Min(_least, steps);
        _most = Vector512.Max(_most, steps);
    }

    private static T Signed(uint step) => T.CreateTruncating(step ^ Sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Reduce(Vector512<uint> lanes, [ConstantExpected] bool areMost)
    {
        Vector256<uint> eight = areMost ? Vector256.Max(lanes.GetLower(), lanes.GetUpper()) : Vector256.Min(lanes.GetLower(), lanes.GetUpper());
        Vector128<uint> four = Better(eight.GetLower(), eight.GetUpper(), areMost);
        four = Better(four, Vector128.Shuffle(four, Vector128.Create(2u, 3, 0, 1)), areMost);
        return Better(four, Vector128.Shuffle(four, Vector128.Create(1u, 0, 3, 2)), areMost).ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Better(Vector128<uint> left, Vector128<uint> right, [ConstantExpected] bool areMost) =>
        areMost ? Vector128.Max(left, right) : Vector128.Min(left, right);
}
