using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>Asserts what the analyzer reports on a source, in which <c>[|</c> and <c>|]</c> mark the location.</summary>
internal static class AnalyzerAssert
{
    private const string Open = "[|";
    private const string Close = "|]";

    /// <summary>Asserts a single report with this id and exact message at the marked location, and no code for the type.</summary>
    public static async Task ReportsAsync(string id, string message, string marked)
    {
        GeneratorRun run = await ReportsAsync(DiagnosticSeverity.Error, id, message, marked);
        HasStubsAlone(run);
    }

    /// <summary>Asserts a single report with this id and exact message at the marked location, with code for the types nevertheless.</summary>
    public static Task ReportsAtAsync(string id, string message, string marked) => ReportsAsync(DiagnosticSeverity.Error, id, message, marked);

    /// <summary>Asserts a single report with this id at the marked location, whose message contains this text.</summary>
    public static async Task ReportsMemberAsync(string id, string part, string marked)
    {
        GeneratorRun run = GeneratorRun.Of(marked.Replace(Open, "").Replace(Close, ""));
        Diagnostic diagnostic = Assert.Single(await run.AnalyzerDiagnosticsAsync());
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(part, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(marked.IndexOf(Open, StringComparison.Ordinal), diagnostic.Location.SourceSpan.Start);
    }

    /// <summary>Asserts a single warning with this id and exact message at the marked location.</summary>
    public static Task WarnsAsync(string id, string message, string marked) =>
        ReportsAsync(DiagnosticSeverity.Warning, id, message, marked);

    private static async Task<GeneratorRun> ReportsAsync(DiagnosticSeverity severity, string id, string message, string marked)
    {
        int start = marked.IndexOf(Open, StringComparison.Ordinal);
        int end = marked.IndexOf(Close, StringComparison.Ordinal) - Open.Length;
        Assert.True(start >= 0 && end > start, "The source must mark a place.");
        GeneratorRun run = GeneratorRun.Of(marked.Replace(Open, "").Replace(Close, ""));

        ImmutableArray<Diagnostic> diagnostics = await run.AnalyzerDiagnosticsAsync();

        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(TextSpan.FromBounds(start, end), diagnostic.Location.SourceSpan);
        Assert.Equal(severity, diagnostic.Severity);
        Assert.EndsWith($"docs/diagnostics/{id}.md", diagnostic.Descriptor.HelpLinkUri);
        return run;
    }

    /// <summary>Asserts that there is no report, error or warning, and that each state type has code.</summary>
    public static async Task AcceptsAsync(string source, HistoryTexts? history = null)
    {
        GeneratorRun run = GeneratorRun.Of(source);

        Assert.Empty(await run.AnalyzerDiagnosticsAsync(history));
        Assert.Empty(run.CompilerDiagnostics());
        Assert.NotEmpty(run.Result.GeneratedSources);
    }

    /// <summary>Asserts that there is neither a report nor code, because the compiler already reports the problem.</summary>
    public static async Task IsSilentAsync(string source)
    {
        GeneratorRun run = GeneratorRun.Of(source);

        Assert.Empty(await run.AnalyzerDiagnosticsAsync());
        Assert.NotEmpty(run.CompilerDiagnostics());
        HasStubsAlone(run);
    }

    /// <summary>Asserts that a type with errors has only a stub, which prevents further errors.</summary>
    private static void HasStubsAlone(GeneratorRun run)
    {
        Assert.All(run.Result.GeneratedSources, source => Assert.Contains("//     A placeholder for the code of ", source.SourceText.ToString()));
        Assert.DoesNotContain(
            run.CompilerDiagnostics(),
            diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs") == true);
    }
}
