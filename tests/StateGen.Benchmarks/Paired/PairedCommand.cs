using System.Diagnostics;
using StateGen.Benchmarks.Results;
using StateGen.Benchmarks.Workloads;

namespace StateGen.Benchmarks.Paired;

/// <summary>
/// Measures workloads, each in fresh processes. The placement and profile of the code vary more between processes than the rounds of one
/// process do.
/// </summary>
internal static class PairedCommand
{
    /// <summary>The command of a process that measures one workload: <c>paired-process NAME ROUNDS FILE</c>.</summary>
    public const string ProcessCommand = "paired-process";

    /// <summary>Measures, prints and writes the requested results.</summary>
    public static int Run(PairedOptions options)
    {
        BenchmarkResults results = Measure(options);
        PairedReport.Print(results);
        if (options.JsonPath is { } path)
        {
            results.Write(path);
        }

        return 0;
    }

    /// <summary>Measures in other processes.</summary>
    /// <exception cref="InvalidOperationException">One of them failed.</exception>
    public static BenchmarkResults Measure(PairedOptions options)
    {
        List<WorkloadResult> merged = [];
        for (int process = 1; process <= options.Processes; process++)
        {
            foreach (IWorkload workload in options.Workloads)
            {
                Console.Error.WriteLine($"{workload.Name}, process {process} of {options.Processes}");
                WorkloadResult result = MeasureInProcess(workload, options.Rounds);
                if (merged.Find(each => each.Name == workload.Name) is { } earlier)
                {
                    earlier.Merge(result);
                }
                else
                {
                    merged.Add(result);
                }
            }
        }

        return new BenchmarkResults { Machine = Machine.This(), Versions = Versions.OfContenders(), Workloads = merged };
    }

    /// <summary>Runs in such a process.</summary>
    public static int RunProcess(string workload, string rounds, string path)
    {
        WorkloadResult result = PairedRun.Run(WorkloadCatalogue.Find(workload), int.Parse(rounds));
        new BenchmarkResults { Machine = Machine.This(), Versions = Versions.OfContenders(), Workloads = [result] }.Write(path);
        return 0;
    }

    private static WorkloadResult MeasureInProcess(IWorkload workload, int rounds)
    {
        string path = Path.Combine(Path.GetTempPath(), $"stategen-paired-{Environment.ProcessId}.json");
        try
        {
            string[] arguments = [typeof(PairedCommand).Assembly.Location, ProcessCommand, workload.Name, $"{rounds}", path];
            using Process process = Process.Start("dotnet", arguments);
            process.WaitForExit();
            return process.ExitCode == 0
                ? BenchmarkResults.Read(path).Workloads.Single()
                : throw new InvalidOperationException($"the process that measured '{workload.Name}' ended with {process.ExitCode}");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
