using System.Numerics;

namespace StateGen.Benchmarks.Workloads.Log;

/// <summary>
/// PCG-XSH-RR 64/32 (M. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random
/// Number Generation", 2014), which Rust's rand_pcg 0.3 calls Lcg64Xsh32, and the way in which rand 0.8 draws from a range,
/// so that the same seed gives the records that the published sizes were measured with.
/// </summary>
internal sealed class Lcg64Xsh32
{
    private const ulong Multiplier = 6364136223846793005;

    private readonly ulong _increment;
    private ulong _state;

    /// <summary>A generator of a stream.</summary>
    public Lcg64Xsh32(ulong state, ulong stream)
    {
        _increment = (stream << 1) | 1;
        _state = state + _increment;
        Step();
    }

    /// <summary>32 random bits.</summary>
    public uint NextUInt32()
    {
        ulong state = _state;
        Step();
        return BitOperations.RotateRight((uint)(((state >> 18) ^ state) >> 27), (int)(state >> 59));
    }

    /// <summary>64 random bits, the low half drawn first.</summary>
    public ulong NextUInt64() => NextUInt32() | ((ulong)NextUInt32() << 32);

    /// <summary>A number below <paramref name="range"/>, drawn as rand draws an <c>i32</c>.</summary>
    public int Below(int range)
    {
        // The zone is not the largest one without bias: rand prefers the one that a shift finds.
        uint zone = ((uint)range << BitOperations.LeadingZeroCount((uint)range)) - 1;
        while (true)
        {
            ulong product = (ulong)NextUInt32() * (uint)range;
            if ((uint)product <= zone)
            {
                return (int)(product >> 32);
            }
        }
    }

    /// <summary>A number below <paramref name="range"/>, drawn as rand draws a <c>u64</c> or an index.</summary>
    public ulong Below(ulong range)
    {
        ulong zone = (range << BitOperations.LeadingZeroCount(range)) - 1;
        while (true)
        {
            ulong high = Math.BigMul(NextUInt64(), range, out ulong low);
            if (low <= zone)
            {
                return high;
            }
        }
    }

    /// <summary>One of the items.</summary>
    public T Choose<T>(ReadOnlySpan<T> items) => items[(int)Below((ulong)items.Length)];

    private void Step() => _state = (_state * Multiplier) + _increment;
}
