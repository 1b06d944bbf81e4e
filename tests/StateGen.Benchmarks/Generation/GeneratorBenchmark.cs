using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGen.Generator;
using StateGen.Generator.Analyzers;

namespace StateGen.Benchmarks.Generation;

/// <summary>The cost of the generator and the analyzer in a project with a thousand state types, and after an edit.</summary>
internal static class GeneratorBenchmark
{
    private const int WarmRuns = 5;

    /// <summary>Measures and prints. Returns 1 if an edit re-emits more than the file of its type, or a source does not compile.</summary>
    public static int Run()
    {
        CSharpCompilation compilation = ThousandTypes.Compile();
        Console.WriteLine($"{ThousandTypes.Count} state types, {Environment.ProcessorCount} processors");

        (GeneratorDriver driver, TimeSpan first) = Time(() => Driver().RunGenerators(compilation));
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        Print("first run in the process", first, $"{result.GeneratedSources.Length} files, {result.GeneratedSources.Sum(source => source.SourceText.Length):N0} characters");

        TimeSpan[] warm = [.. Enumerable.Range(0, WarmRuns).Select(_ => Time(() => Driver().RunGenerators(ThousandTypes.Compile().WithAssemblyName("Warm"))).Time).Order()];
        Print("whole run when warm, parsing included", warm[WarmRuns / 2], $"median of {WarmRuns}");

        CSharpCompilation edited = compilation.With("Type507.cs", ThousandTypes.Source(507, "[Member(99)] public int Extra { get; set; }"));
        (driver, TimeSpan edit) = Time(() => driver.RunGenerators(edited));
        int emitted = Emitted(driver);
        Print("run after an edit of one type", edit, $"{emitted} of {ThousandTypes.Count} files emitted again");

        CSharpCompilation unrelated = edited.With("Greeting.cs", ThousandTypes.Greeting("goodbye"));
        (driver, TimeSpan other) = Time(() => driver.RunGenerators(unrelated));
        int needless = Emitted(driver);
        Print("run after an edit elsewhere", other, $"{needless} files emitted again");

        Compilation complete = unrelated.AddSyntaxTrees(driver.GetRunResult().GeneratedTrees);
        (_, TimeSpan nothing) = Time(() => Analyze(complete, new IdleAnalyzer()));
        (ImmutableArray<Diagnostic> diagnostics, TimeSpan analysis) = Time(() => Analyze(complete.Clone(), new StateTypeAnalyzer()));
        Print("an analyzer that looks at no type", nothing, "the compiler's cost for any analyzer");
        Print("our analyzer", analysis, $"{diagnostics.Length} reports");

        Diagnostic[] errors = [.. complete.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        Console.WriteLine(errors.Length == 0 ? "the project compiles without an error" : $"{errors.Length} errors, the first: {errors[0]}");
        return emitted == 1 && needless == 0 && errors.Length == 0 && diagnostics.IsEmpty ? 0 : 1;
    }

    private static ImmutableArray<Diagnostic> Analyze(Compilation compilation, DiagnosticAnalyzer analyzer) =>
        compilation.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    private static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new StateGenerator().AsSourceGenerator()],
        parseOptions: CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The number of files that the last run re-emitted.</summary>
    private static int Emitted(GeneratorDriver driver) => driver.GetRunResult().Results[0].TrackedOutputSteps
        .SelectMany(step => step.Value)
        .SelectMany(step => step.Outputs)
        .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);

    private static (T Result, TimeSpan Time) Time<T>(Func<T> action)
    {
        long start = Stopwatch.GetTimestamp();
        T result = action();
        return (result, Stopwatch.GetElapsedTime(start));
    }

    private static void Print(string what, TimeSpan time, string more) =>
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what,-40} {time.TotalMilliseconds,8:F0} ms   {more}"));
}
