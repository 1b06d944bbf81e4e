using System.Globalization;
using StateGen.Benchmarks.Results;

namespace StateGen.Benchmarks.Paired;

/// <summary>Prints results.</summary>
internal static class PairedReport
{
    /// <summary>Prints a table for each workload and a summary.</summary>
    public static void Print(BenchmarkResults results)
    {
        foreach (WorkloadResult workload in results.Workloads)
        {
            Print(workload);
        }

        Console.WriteLine();
        Print("save", Verdict.Of(results, static contender => contender.Save));
        Print("restore", Verdict.Of(results, static contender => contender.Restore));
    }

    private static void Print(WorkloadResult workload)
    {
        ContenderResult first = workload.Contenders[0];
        Console.WriteLine();
        Console.WriteLine(
            $"{workload.Name}: {workload.Title}; {first.Save.Count} processes of {first.Save[0].Length} rounds; ratios to {first.Name}: median (10th to 90th percentile)");
        Console.WriteLine($"{"contender",-28} {"bytes",9} {"save ns",11}  {"ratio",-20} {"restore ns",11}  {"ratio",-20} {"allocated: save",15} {"restore",9}");
        foreach (ContenderResult contender in workload.Contenders)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{contender.Name,-28} {contender.Size,9} {Nanoseconds(contender.Save),11:F1}  {Spread.OfRatios(contender.Save, first.Save),-20} {Nanoseconds(contender.Restore),11:F1}  {Spread.OfRatios(contender.Restore, first.Restore),-20} {contender.SaveAllocated,15} {contender.RestoreAllocated,9}"));
        }
    }

    private static double Nanoseconds(List<double[]> times) => Spread.Of(times.SelectMany(static process => process)).Median;

    private static void Print(string what, Verdict verdict) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: StateGen takes {verdict.GeometricMean:F2} of MemoryPack's time (geometric mean); worst {verdict.Worst:F2}, on '{verdict.WorstWorkload}'"));
}
