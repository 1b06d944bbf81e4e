using System.Globalization;

namespace StateGen.Tests.Budget;

/// <summary>
/// The bound on memory holds against a search for blobs that break it. STATEGEN_SEARCH_SECONDS sets the total time of the search; the default
/// is 10 seconds. STATEGEN_SEARCH_REPORT names a file for the results.
/// </summary>
[Trait("Time", "Long")]
public sealed class AllocationSearchTests
{
    private static readonly double Seconds = double.Parse(
        Environment.GetEnvironmentVariable("STATEGEN_SEARCH_SECONDS") ?? "10", CultureInfo.InvariantCulture);

    public static TheoryData<int, string> All
    {
        get
        {
            TheoryData<int, string> all = [];
            for (int member = 1; member <= AllocationSearch.Count; member++)
            {
                all.Add(member, AllocationSearch.NameOf(member));
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Restore_WorstBlobThatASearchFinds_StaysWithinTheBound(int member, string name)
    {
        // A small limit shows the cost of a byte. A large one shows whether the estimates that are charged to the limit are right.
        Search(member, name, new StateLimits { MaxExpansion = 0, MaxCollisions = 1000 });
        Search(member, name, new StateLimits { MaxExpansion = 2 << 20, MaxCollisions = 1000 });
    }

    private static void Search(int member, string name, StateLimits limits)
    {
        AllocationSearch search = new(member, seed: 1000 * member, limits);
        search.Run(TimeSpan.FromSeconds(Seconds / AllocationSearch.Count / 2));
        if (Environment.GetEnvironmentVariable("STATEGEN_SEARCH_REPORT") is { } report)
        {
            File.AppendAllText(
                report,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name,-20} {limits.MaxExpansion,7} {search.Tried,9} tried, share {search.WorstShare:F3}, {search.WorstPerByte,8:F1} per byte at {search.Worst.Length,5} bytes, {search.WorstNanoseconds:F2} ns per byte of the bound, {Convert.ToHexString(search.Worst.AsSpan(0, Math.Min(60, search.Worst.Length)))}\n"));
        }

        Assert.True(search.WorstShare <= 1, $"{name}: {search.WorstShare:F2} of the bound, for {Convert.ToHexString(search.Worst)}");
    }
}
