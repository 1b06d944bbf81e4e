using System.Globalization;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Formatting;

/// <summary>
/// One run of dotnet format leaves nothing that it could fix, and a second run changes nothing. This is true for any broken project and any
/// order of the rules. <c>STATEGEN_FORMAT_SEED</c> and <c>STATEGEN_FORMAT_COUNT</c> select other projects, and more of them.
/// </summary>
public sealed class FormatCompositionTests
{
    [Fact]
    public async Task BrokenProjects_ComposedAtRandom_AreMendedInOneRun()
    {
        int seed = Number("STATEGEN_FORMAT_SEED", 1);
        int count = Number("STATEGEN_FORMAT_COUNT", 2);
        List<string> faults = [];
        int broken = 0;
        for (int i = seed; i < seed + count; i++)
        {
            string[] sources = new BrokenComposer(new Random(i)).Sources();
            FormatRun run = FormatRun.Of(i % 2 == 0 ? HistoryTexts.None : HistoryTexts.Empty, sources);
            (string[] before, _, string[] errorsBefore) = await run.CheckAsync();
            broken += before.Length;
            await run.FormatAsync(new Random(i));
            (string[] left, _, string[] errors) = await run.CheckAsync();
            string text = await run.AllTextAsync();
            int errorsNotOurs = errors.Count(IsOfFixes);
            await run.FormatAsync(new Random(-i));
            bool isSame = text == await run.AllTextAsync();
            if (run.Failures.Count > 0 || left.Length > 0 || errorsNotOurs > errorsBefore.Count(IsOfFixes) || !isSame)
            {
                faults.Add(
                    $"seed {i}, same again: {isSame}\n{string.Join("\n", run.Failures.Concat(left).Concat(errors.Where(IsOfFixes)))}"
                    + $"\n--- before\n{string.Join("\n---\n", sources)}\n--- after\n{text}");
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n{string.Join("\n======\n", faults.Take(Number("STATEGEN_FORMAT_SHOW", 3)))}");
        Assert.True(broken >= 10 * count, $"Only {broken} to fix in {count} projects.");
    }

    /// <summary>Determines whether fixes affect an error. They do not affect a type that is used as a state and cannot be one.</summary>
    private static bool IsOfFixes(string error) => !error.Contains("CS0311", StringComparison.Ordinal);

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
