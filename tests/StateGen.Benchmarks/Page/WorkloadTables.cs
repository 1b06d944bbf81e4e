using System.Text;
using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Results;

namespace StateGen.Benchmarks.Page;

/// <summary>A table of all contenders for each workload.</summary>
internal static class WorkloadTables
{
    /// <summary>The tables, each below a heading.</summary>
    public static string Of(BenchmarkResults results)
    {
        StringBuilder text = new();
        foreach (WorkloadResult workload in results.Workloads)
        {
            ContenderResult yardstick = workload.Get(Contender.Yardstick);
            text.Append($"### {workload.Name}\n\n");
            text.Append($"{char.ToUpperInvariant(workload.Title[0])}{workload.Title[1..]}. For scale: {Contender.Yardstick} saves it in ");
            text.Append($"{Duration(yardstick.Save)} and restores it in {Duration(yardstick.Restore)}.\n\n");
            text.Append(Of(workload)).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string Of(WorkloadResult workload)
    {
        ContenderResult yardstick = workload.Get(Contender.Yardstick);
        ContenderResult limit = workload.Get(Contender.Limit);
        MarkdownTable table = new(
            "contender", "bytes", "save, to MemoryPack", "restore, to MemoryPack", "save, to the limit", "restore, to the limit", "save allocates", "restore allocates");
        foreach (ContenderResult contender in workload.Contenders)
        {
            string bold = contender.Name == Contender.Ours ? "**" : "";
            table.Add(
                $"{bold}{contender.Name}{bold}",
                contender == limit ? "" : $"{contender.Size:N0}",
                $"{Spread.OfRatios(contender.Save, yardstick.Save)}",
                $"{Spread.OfRatios(contender.Restore, yardstick.Restore)}",
                $"{Spread.OfRatios(contender.Save, limit.Save).Median:0.0}",
                $"{Spread.OfRatios(contender.Restore, limit.Restore).Median:0.00}",
                $"{contender.SaveAllocated:N0}",
                $"{contender.RestoreAllocated:N0}");
        }

        return table.ToString();
    }

    private static string Duration(List<double[]> times) => Spread.Of(times.SelectMany(static process => process)).Median switch
    {
        < 1_000 and double nanoseconds => $"{nanoseconds:0} ns",
        < 1_000_000 and double nanoseconds => $"{nanoseconds / 1_000:0.0} µs",
        double nanoseconds => $"{nanoseconds / 1_000_000:0.0} ms",
    };
}
