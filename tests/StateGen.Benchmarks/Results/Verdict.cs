using StateGen.Benchmarks.Contenders;

namespace StateGen.Benchmarks.Results;

/// <summary>What StateGen's ratios to MemoryPack amount to over all workloads.</summary>
internal sealed record Verdict(double GeometricMean, double Worst, string WorstWorkload)
{
    /// <summary>The result of comparing times of saving or restoring.</summary>
    public static Verdict Of(BenchmarkResults results, Func<ContenderResult, List<double[]>> times)
    {
        (string Workload, double Ratio)[] ratios = [.. results.Workloads.Select(workload =>
            (workload.Name, Spread.OfRatios(times(workload.Get(Contender.Ours)), times(workload.Contenders[0])).Median))];
        (string worstWorkload, double worst) = ratios.MaxBy(static each => each.Ratio);
        return new Verdict(Math.Exp(ratios.Average(static each => Math.Log(each.Ratio))), worst, worstWorkload);
    }
}
