using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using StateGen.Generator.History;
using StateGen.Generator.Tests.History;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Evolution;

/// <summary>
/// Tests random branches that each edit and ship a type, and are then merged line by
/// line. Exactly the layouts that would be misread are reported.
/// </summary>
[Trait("Time", "Long")]
public sealed class MergedBranchTests
{
    [Theory]
    [InlineData(1, 4000)]
    [InlineData(2, 4000)]
    public void Merge_IsReported_WhereAndOnlyWhereItMisreads(int seed, int merges)
    {
        Random random = new(seed);
        int harmless = 0;
        for (int i = 0; i < merges; i++)
        {
            BranchModel[] branches = Branches(random);
            string merged = BranchModel.Merge(random, branches);
            string[] reported = Reported(merged);

            Assert.True(
                BranchModel.Misreads(branches) == reported.Length > 0,
                $"Seed {seed}, merge {i}:\n{merged}\n{string.Join("\n", reported.DefaultIfEmpty("Nothing was reported."))}");
            harmless += reported.Length == 0 ? 1 : 0;
        }

        // Both outcomes must be frequent, or the test proves nothing.
        Assert.InRange(harmless, merges / 10, merges * 9 / 10);
    }

    /// <summary>Code with the members of all branches has nothing missing and no errors.</summary>
    [Theory]
    [InlineData(3, 8)]
    public async Task Merge_ThatMisreadsNothing_IsAcceptedWithItsCode(int seed, int merges)
    {
        Random random = new(seed);
        while (merges > 0)
        {
            BranchModel[] branches = Branches(random);
            string merged = BranchModel.Merge(random, branches);
            if (!BranchModel.Misreads(branches) && branches.Sum(branch => branch.Releases.Count) > 3)
            {
                string source = BranchModel.SourceOf(branches);
                ImmutableArray<Diagnostic> reported = await HistoryAssert.DiagnosticsAsync(source, new HistoryTexts(merged, ""));
                Assert.True(reported.IsEmpty, $"{string.Join("\n", reported)}\n{source}\n{merged}");
                merges--;
            }
        }
    }

    /// <summary>Creates a branch, and others that continue from its first release or from a later release of one of them.</summary>
    private static BranchModel[] Branches(Random random)
    {
        BranchModel main = new();
        main.Ship(random, "");
        BranchModel[] branches = [main, .. Enumerable.Range(0, random.Next(1, 3)).Select(_ => new BranchModel(main))];
        for (int branch = 0; branch < branches.Length; branch++)
        {
            for (int releases = random.Next(0, 3); releases > 0; releases--)
            {
                branches[branch].Ship(random, $"{(char)('a' + branch)}");
            }

            if (random.Next(4) == 0)
            {
                branches[(branch + 1) % branches.Length] = new(branches[branch]);
            }
        }

        return branches;
    }

    private static string[] Reported(string shipped)
    {
        List<string> reported = [];
        FileCheck.Run("StateGen.Shipped.txt", BranchModel.Read(shipped), isShipped: true, diagnostic => reported.Add(diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        return [.. reported];
    }
}
