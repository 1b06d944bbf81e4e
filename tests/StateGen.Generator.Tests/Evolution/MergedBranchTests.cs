using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using StateGen.Generator.History;
using StateGen.Generator.Tests.History;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Evolution;

/// <summary>
/// Branches that edit and ship a type by themselves, at random, merged line by line: what would be misread is reported, and
/// nothing else is.
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

        // Both happen often enough to say something.
        Assert.InRange(harmless, merges / 10, merges * 9 / 10);
    }

    /// <summary>The code with what all branches have: nothing is missing, and nothing is an error.</summary>
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

    /// <summary>A branch, and others that began with its first release and went on by themselves, or with what one of them shipped.</summary>
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
