using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StateGen.IO.Packing;

/// <summary>A <see cref="DeltaRange{T}"/> that takes sixteen deltas at once.</summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal struct Avx512DeltaRange<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>All bits of the deltas of 64 bits.</summary>
    internal Vector512<T> AllBits;

    private Vector512<uint> _minimum;
    private Vector512<uint> _maximum;

    internal static Avx512DeltaRange<T> None => new() { _minimum = Vector512<uint>.AllBitsSet };

    /// <summary>The range of all deltas.</summary>
    internal readonly DeltaRange<T> Range => new(
        AllBits.GetLower() | AllBits.GetUpper(),
        Vector256.Min(_minimum.GetLower(), _minimum.GetUpper()),
        Vector256.Max(_maximum.GetLower(), _maximum.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(Vector512<uint> deltas)
    {
        deltas ^= Vector512.Create(DeltaRange<T>.Sign);
        _minimum = Vector512.Min(_minimum, deltas);
        _maximum = Vector512.Max(_maximum, deltas);
    }
}
