using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGen.Generator.Analyzers;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Tests.Hosting;

/// <summary>
/// A run of the generator over a compilation, which fails the test when the generator throws, reports what is the analyzer's, or writes
/// code that nobody wants to read.
/// </summary>
internal sealed class GeneratorRun
{
    /// <summary>What the generator itself may report: that a project can have no generated code.</summary>
    public static IReadOnlyList<string> ProjectRules { get; } = [DiagnosticIds.LanguageTooOld, DiagnosticIds.NamespaceHidden];

    private GeneratorRun(GeneratorDriver driver, Compilation compilation)
    {
        Driver = driver.RunGeneratorsAndUpdateCompilation(
            compilation, out Compilation output, out _, TestContext.Current.CancellationToken);
        Compilation = output;
        Result = Driver.GetRunResult().Results.Single();
        Assert.Null(Result.Exception);
        Assert.All(Result.Diagnostics, diagnostic => Assert.Contains(diagnostic.Id, ProjectRules));

        // A member whose name is not typed yet leaves a comment without its end.
        if (!compilation.GetParseDiagnostics(TestContext.Current.CancellationToken).Any(each => each.Severity == DiagnosticSeverity.Error))
        {
            Assert.Empty(TidyCode.Faults(output, Result.GeneratedSources.Select(source => source.SyntaxTree)));
        }
    }

    /// <summary>All that the package brings.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [
            new StateTypeAnalyzer(),
            new WireNameAnalyzer(),
            new ClosedTypeAnalyzer(),
            new LayoutHistoryAnalyzer(),
            new StateTypeArgumentAnalyzer(),
            new StateTestsAnalyzer(),
            new ComplianceSuppressor(),
        ];

    /// <summary>The driver after the run; a next run starts from it.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>The compilation with what was generated.</summary>
    public Compilation Compilation { get; }

    /// <summary>What the generator did.</summary>
    public GeneratorRunResult Result { get; }

    public static GeneratorRun Of(params IEnumerable<string> sources) => Of(TestCompilation.Create(sources));

    public static GeneratorRun Of(Compilation compilation, HistoryTexts? history = null) => new(
        CSharpGeneratorDriver.Create(
            [new StateGenerator().AsSourceGenerator()],
            (history ?? HistoryTexts.None).AdditionalTexts,
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)),
        compilation);

    /// <summary>Runs again, over a compilation that was edited.</summary>
    public GeneratorRun Again(Compilation compilation) => new(Driver, compilation);

    /// <summary>Runs again, over other history files.</summary>
    public GeneratorRun Again(Compilation compilation, HistoryTexts history) =>
        new(Driver.ReplaceAdditionalTexts(history.AdditionalTexts), compilation);

    /// <summary>The generated text of a file.</summary>
    public string Source(string hintName) =>
        Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>
    /// What the compiler has to say, warnings and errors, on the user's code and on ours; but test sources need no XML
    /// comments.
    /// </summary>
    public IEnumerable<Diagnostic> CompilerDiagnostics() => Compilation
        .GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Where(diagnostic => diagnostic.Id != "CS1591" || diagnostic.Location.SourceTree!.FilePath.EndsWith(".g.cs"));

    /// <summary>What the analyzers have to say on the compilation with the generated code, as in a real build.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzerDiagnosticsAsync(HistoryTexts? history = null) => await Compilation
        .WithAnalyzers(Analyzers, (history ?? HistoryTexts.None).Options)
        .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
}
