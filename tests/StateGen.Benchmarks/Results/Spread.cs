using System.Globalization;

namespace StateGen.Benchmarks.Results;

/// <summary>Where values lie: their median, and their 10th and 90th percentile.</summary>
internal readonly record struct Spread(double Median, double Low, double High)
{
    /// <summary>Where values lie.</summary>
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new Spread(sorted[sorted.Length / 2], sorted[sorted.Length / 10], sorted[sorted.Length * 9 / 10]);
    }

    /// <summary>The distribution of the ratios of times to those of another contender, each within one round. A slow round slows both down.</summary>
    public static Spread OfRatios(List<double[]> times, List<double[]> others) =>
        Of(times.Zip(others, static (process, other) => process.Zip(other, static (time, otherTime) => time / otherTime)).SelectMany(static ratios => ratios));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:F2} ({Low:F2}-{High:F2})");
}
