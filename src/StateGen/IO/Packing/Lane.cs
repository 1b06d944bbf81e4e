using System.Numerics;
using System.Runtime.CompilerServices;

namespace StateGen.IO.Packing;

/// <summary>The type of integers while they are packed.</summary>
/// <typeparam name="T"><see cref="int"/> or <see cref="long"/>.</typeparam>
internal static class Lane<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>The largest value. The smallest is <c>-Max - 1</c>.</summary>
    internal static long Max
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.SizeOf<T>() == sizeof(int) ? int.MaxValue : long.MaxValue;
    }
}
