using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace StateGen.Generator.Tests.Composition;

/// <summary>
/// Whatever compiles without the generator also compiles with it, or gets an error of StateGen. Whatever gets no error round-trips.
/// <c>STATEGEN_COMPOSE_SEED</c> and <c>STATEGEN_COMPOSE_COUNT</c> select other declarations, and more of them.
/// </summary>
[Trait("Time", "Long")]
public sealed class CompositionTests
{
    private const int PerCompilation = 100;

    [Fact]
    public async Task Declarations_ComposedAtRandom_CompileOrAreRefused()
    {
        int seed = Number("STATEGEN_COMPOSE_SEED", 1);
        int count = Number("STATEGEN_COMPOSE_COUNT", 300);
        List<string> faults = [];
        List<string> reasons = [];
        int refused = 0, invalid = 0, trips = 0;
        for (int first = 0; first < count; first += PerCompilation)
        {
            int round = first / PerCompilation;
            CompositionRun run = await CompositionRun.OfAsync(
                seed,
                first,
                Math.Min(PerCompilation, count - first),
                (round % 3) switch { 0 => LanguageVersion.Latest, 1 => LanguageVersion.CSharp13, _ => LanguageVersion.CSharp12 },
                isChecked: round % 2 == 1,
                isCls: round % 2 == 0);
            faults.AddRange(run.Faults);
            refused += run.Refused;
            invalid += run.Invalid;
            reasons.AddRange(run.InvalidReasons);
            trips += run.RoundTrips;
        }

        string figures = $"seed {seed}: {count} units, {refused} refused, {invalid} invalid, {trips} types restored";
        TestContext.Current.SendDiagnosticMessage(figures);
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        Assert.True(faults.Count == 0, $"{figures}, {faults.Count} faults:\n{string.Join("\n======\n", faults.Take(Number("STATEGEN_COMPOSE_SHOW", 12)))}");

        // A composer whose units all fail proves nothing.
        Assert.True(invalid * 10 <= count, $"{figures}:\n{string.Join("\n", reasons.Take(60))}");
        Assert.True(refused * 10 <= count * 7, figures);
        Assert.True(trips * 4 >= count, figures);
    }

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
