using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using StateGen.Benchmarks.Workloads;

namespace StateGen.Benchmarks.Detailed;

/// <summary>Measures by BenchmarkDotNet: for quiet machines, with much patience.</summary>
internal static class DetailedCommand
{
    /// <summary>Measures the named workloads, or all.</summary>
    /// <param name="arguments">The names of workloads, then options of BenchmarkDotNet.</param>
    public static int Run(string[] arguments)
    {
        string[] names = [.. arguments.TakeWhile(static argument => !argument.StartsWith('-'))];
        HashSet<string> workloads = [.. names.Select(static name => WorkloadCatalogue.Find(name).Name)];
        IConfig config = DefaultConfig.Instance
            .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(60))
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "BenchmarkDotNet.Artifacts"))
            .AddFilter(new SimpleFilter(each => workloads.Count == 0 || workloads.Contains(WorkloadOf(each))));
        Summary? summary = BenchmarkRunner.Run<SaveRestoreBenchmark>(config, arguments[names.Length..]);
        return summary is { HasCriticalValidationErrors: false } && summary.Reports.All(static report => report.Success) ? 0 : 1;
    }

    private static string WorkloadOf(BenchmarkCase benchmark) =>
        ((string)benchmark.Parameters[nameof(SaveRestoreBenchmark.Case)]).Split(' ')[0];
}
