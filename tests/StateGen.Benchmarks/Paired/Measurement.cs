namespace StateGen.Benchmarks.Paired;

/// <summary>What one contender took in each round, in nanoseconds a call.</summary>
internal sealed class Measurement
{
    public List<double> Save { get; } = [];

    public List<double> Restore { get; } = [];

    public int Size { get; set; }

    public long SaveAllocated { get; set; }

    public long RestoreAllocated { get; set; }

    /// <summary>The median.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>The ratios of one contender to another, round by round: what is noisy is noisy for both.</summary>
    public static double[] Ratios(List<double> values, List<double> others) =>
        [.. values.Zip(others, static (value, other) => value / other).Order()];
}
