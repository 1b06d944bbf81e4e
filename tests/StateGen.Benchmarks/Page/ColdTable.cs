using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Results;

namespace StateGen.Benchmarks.Page;

/// <summary>The first save and restore of fresh processes.</summary>
internal static class ColdTable
{
    /// <summary>The table.</summary>
    public static string Of(IReadOnlyList<ColdResult> results)
    {
        MarkdownTable table = new("runtime and contender", "first save, µs", "to MemoryPack", "first restore, µs", "to MemoryPack");
        foreach (ColdResult result in results)
        {
            ColdResult yardstick = results.Single(each => each.Runtime == result.Runtime && each.Contender == Contender.Yardstick);
            table.Add(
                $"{result.Runtime}: {result.Contender}",
                Microseconds(result.Save),
                $"{Ratio(result.Save, yardstick.Save)}",
                Microseconds(result.Restore),
                $"{Ratio(result.Restore, yardstick.Restore)}");
        }

        return table.ToString();
    }

    private static string Microseconds(List<double> nanoseconds) => $"{Spread.Of(nanoseconds).Median / 1000:N1}";

    private static Spread Ratio(List<double> times, List<double> others) => Spread.OfRatios([[.. times]], [[.. others]]);
}
