using System.Text.RegularExpressions;
using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Page.Charts;
using StateGen.Benchmarks.Results;

namespace StateGen.Benchmarks.Page;

/// <summary>Renders the page of a run from a template with the figures of the run.</summary>
internal static partial class PageRenderer
{
    /// <summary>The page, in Markdown.</summary>
    /// <exception cref="InvalidOperationException">The template contains an unknown name.</exception>
    public static string Page(BenchmarkResults results, string template) =>
        Placeholders().Replace(template, match => match.Groups[1].Value switch
        {
            "overview" => OverviewTable.Of(results).TrimEnd('\n'),
            "workloads" => WorkloadTables.Of(results),
            "cold" => ColdTable.Of(results.Cold).TrimEnd('\n'),
            "cold-processes" => $"{results.Cold[0].Save.Count}",
            "evolved" => Evolved(results),
            "save-mean" => $"{Verdict.Of(results, static contender => contender.Save).GeometricMean:0.00}",
            "restore-mean" => $"{Verdict.Of(results, static contender => contender.Restore).GeometricMean:0.00}",
            "processes" => $"{results.Workloads[0].Contenders[0].Save.Count}",
            "rounds" => $"{results.Workloads[0].Contenders[0].Save[0].Length}",
            "machine" => $"{results.Machine.Processor}, {results.Machine.Cores} cores, {results.Machine.System}, {results.Machine.Runtime}",
            "date" => $"{results.Machine.Date:yyyy-MM-dd}",
            "versions" => string.Join(", ", results.Versions.Select(static each => $"{each.Key} {each.Value}")),
            string other => throw new InvalidOperationException($"the template of the page has {{{{{other}}}}}, which is nothing that was measured"),
        });

    /// <summary>The charts, by file name.</summary>
    public static IEnumerable<(string Name, string Svg)> Charts(BenchmarkResults results)
    {
        yield return ("size.svg", Chart(results, "Size", static (contender, first) => (double)contender.Size / first.Size, hasLimit: false));
        yield return ("save.svg", Chart(results, "Time to save", static (contender, first) => Spread.OfRatios(contender.Save, first.Save).Median, hasLimit: true));
        yield return ("restore.svg", Chart(results, "Time to restore", static (contender, first) => Spread.OfRatios(contender.Restore, first.Restore).Median, hasLimit: true));
        yield return ("log.svg", LogComparison.Chart(results));
    }

    private static string Chart(BenchmarkResults results, string what, Func<ContenderResult, ContenderResult, double> ratio, bool hasLimit) =>
        DotChart.Draw(
            $"{what}, as a ratio to {Contender.Yardstick}",
            [.. results.Workloads.Select(workload => (
                workload.Title,
                workload.Contenders
                    .Where(each => Series.All.Any(series => series.Contender == each.Name) && (hasLimit || each.Name != Contender.Limit))
                    .ToDictionary(static each => each.Name, each => ratio(each, workload.Contenders[0]))))]);

    /// <summary>What three versions cost beside one.</summary>
    private static string Evolved(BenchmarkResults results)
    {
        WorkloadResult evolved = results.Workloads.Single(static workload => workload.Name == "evolved");
        ContenderResult ours = evolved.Get(Contender.Ours);
        ContenderResult atOnce = evolved.Get("StateGen, one version");
        return $"{ours.Size - atOnce.Size} bytes more ({ours.Size} instead of {atOnce.Size}), {Spread.OfRatios(ours.Save, atOnce.Save)} of the time to save"
            + $" and {Spread.OfRatios(ours.Restore, atOnce.Restore)} of the time to restore";
    }

    [GeneratedRegex(@"\{\{([a-z-]+)\}\}")]
    private static partial Regex Placeholders();
}
