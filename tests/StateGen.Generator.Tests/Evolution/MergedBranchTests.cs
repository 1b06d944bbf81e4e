using System.Globalization;
using StateGen.Generator.History;

namespace StateGen.Generator.Tests.Evolution;

/// <summary>
/// Branches that edit and ship a type by themselves, at random, merged line by line: what would be misread is reported, and
/// nothing else is.
/// </summary>
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
                    // What a branch has shipped is taken over before another one goes on.
                    branches[(branch + 1) % branches.Length] = new(branches[branch]);
                }
            }

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

    private static string[] Reported(string shipped)
    {
        List<string> reported = [];
        FileCheck.Run("StateGen.Shipped.txt", BranchModel.Read(shipped), isShipped: true, diagnostic => reported.Add(diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        return [.. reported];
    }
}
