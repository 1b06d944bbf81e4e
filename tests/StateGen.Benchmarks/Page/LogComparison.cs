using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Page.Charts;
using StateGen.Benchmarks.Results;

namespace StateGen.Benchmarks.Page;

/// <summary>Sizes of the log records, here and as the Rust benchmark publishes them.</summary>
internal static class LogComparison
{
    // README of github.com/djkoloski/rust_serialization_benchmark, 21 August 2026; bincode, which has left it since, 2 August.
    private static readonly (string Format, int Size)[] Published =
    [
        ("bitcode (Rust)", 703_710),
        ("postcard (Rust)", 724_953),
        ("bincode (Rust)", 741_295),
        ("prost (Rust)", 884_628),
        ("rkyv (Rust)", 1_011_488),
    ];

    /// <summary>A chart of the sizes, the smallest first.</summary>
    public static string Chart(BenchmarkResults results) => BarChart.Draw(
        "10,000 log records, bytes",
        [.. Bars(results).OrderBy(static bar => bar.Value)]);

    private static IEnumerable<(string Label, double Value, string Colour)> Bars(BenchmarkResults results)
    {
        WorkloadResult log = results.Workloads.Single(static workload => workload.Name == "log");
        foreach (ContenderResult contender in log.Contenders.Where(static each => each.Name != Contender.Limit))
        {
            // Compressed StateGen has the colour of StateGen.
            Series series = Series.All.First(each => each.Contender == contender.Name || (contender.Name == Brotli.Name && each.Contender == Contender.Ours));
            yield return (contender.Name, contender.Size, series.Colour);
        }

        foreach ((string format, int size) in Published)
        {
            yield return (format, size, "grid");
        }
    }
}
