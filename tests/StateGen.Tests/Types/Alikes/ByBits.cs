namespace StateGen.Tests.Types.Alikes;

/// <summary>A comparer that distinguishes 0.0 from -0.0.</summary>
public sealed class ByBits : IEqualityComparer<double>, IComparer<double>
{
    /// <summary>The only instance.</summary>
    public static ByBits Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(double x, double y) => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y);

    /// <inheritdoc/>
    public int GetHashCode(double obj) => BitConverter.DoubleToInt64Bits(obj).GetHashCode();

    /// <inheritdoc/>
    public int Compare(double x, double y) => BitConverter.DoubleToInt64Bits(x).CompareTo(BitConverter.DoubleToInt64Bits(y));
}
