using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Results;

namespace StateGen.Benchmarks.Page;

/// <summary>StateGen beside MemoryPack, the smallest peer and the limits, a row for each workload.</summary>
internal static class OverviewTable
{
    /// <summary>The table.</summary>
    public static string Of(BenchmarkResults results)
    {
        MarkdownTable table = new(
            "workload", "bytes", "MemoryPack", "smallest peer", "save, to MemoryPack", "to copying", "restore, to MemoryPack", "to cloning");
        foreach (WorkloadResult workload in results.Workloads)
        {
            ContenderResult ours = workload.Get(Contender.Ours);
            ContenderResult yardstick = workload.Get(Contender.Yardstick);
            ContenderResult limit = workload.Get(Contender.Limit);
            ContenderResult smallest = workload.Contenders
                .Where(static each => !each.Name.StartsWith(Contender.Ours, StringComparison.Ordinal) && each.Name != Contender.Limit)
                .MinBy(static each => each.Size)!;
            table.Add(
                $"[{workload.Title}](#{workload.Name})",
                $"**{ours.Size:N0}**",
                $"{yardstick.Size:N0}",
                $"{smallest.Size:N0} ({smallest.Name})",
                $"**{Spread.OfRatios(ours.Save, yardstick.Save)}**",
                $"{Spread.OfRatios(ours.Save, limit.Save).Median:0.0}",
                $"**{Spread.OfRatios(ours.Restore, yardstick.Restore)}**",
                $"{Spread.OfRatios(ours.Restore, limit.Restore).Median:0.00}");
        }

        Verdict save = Verdict.Of(results, static contender => contender.Save);
        Verdict restore = Verdict.Of(results, static contender => contender.Restore);
        table.Add("geometric mean", "", "", "", $"**{save.GeometricMean:0.00}**", "", $"**{restore.GeometricMean:0.00}**", "");
        return table.ToString();
    }
}
