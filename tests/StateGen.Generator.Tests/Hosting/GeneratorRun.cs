using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGen.Generator.Analyzers;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Tests.Hosting;

/// <summary>
/// Runs the generator on a compilation. The test fails if the generator throws, reports
/// diagnostics that belong to the analyzer, or emits code that is hard to read.
/// </summary>
internal sealed class GeneratorRun
{
    /// <summary>The ids that the generator itself may report: those of projects that can have no generated code.</summary>
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

    /// <summary>Gets all analyzers of the package.</summary>
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

    /// <summary>Gets the driver after the run, from which the next run starts.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>Gets the compilation with the generated code.</summary>
    public Compilation Compilation { get; }

    /// <summary>Gets the result of the generator.</summary>
    public GeneratorRunResult Result { get; }

    public static GeneratorRun Of(params IEnumerable<string> sources) => Of(TestCompilation.Create(sources));

    public static GeneratorRun Of(Compilation compilation, HistoryTexts? history = null) => new(
        CSharpGeneratorDriver.Create(
            [new StateGenerator().AsSourceGenerator()],
            (history ?? HistoryTexts.None).AdditionalTexts,
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)),
        compilation);

    /// <summary>Runs the generator again on an edited compilation.</summary>
    public GeneratorRun Again(Compilation compilation) => new(Driver, compilation);

    /// <summary>Runs the generator again with other history files.</summary>
    public GeneratorRun Again(Compilation compilation, HistoryTexts history) =>
        new(Driver.ReplaceAdditionalTexts(history.AdditionalTexts), compilation);

    /// <summary>Returns the generated text of a file.</summary>
    public string Source(string hintName) =>
        Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>
    /// Returns the compiler's warnings and errors about user code and generated code. Test sources need no XML comments.
    /// </summary>
    public IEnumerable<Diagnostic> CompilerDiagnostics() => Compilation
        .GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Where(diagnostic => diagnostic.Id != "CS1591" || diagnostic.Location.SourceTree!.FilePath.EndsWith(".g.cs"));

    /// <summary>Returns the analyzers' diagnostics on the compilation with the generated code, as in a real build.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzerDiagnosticsAsync(HistoryTexts? history = null) => await Compilation
        .WithAnalyzers(Analyzers, (history ?? HistoryTexts.None).Options)
        .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
}
