using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>Says what the analyzer must report on a source, where <c>[|</c> and <c>|]</c> stand around the place.</summary>
internal static class AnalyzerAssert
{
    private const string Open = "[|";
    private const string Close = "|]";

    /// <summary>One report of this id with exactly this message at the place marked, and no other; and no code for the type.</summary>
    public static async Task ReportsAsync(string id, string message, string marked)
    {
        GeneratorRun run = await ReportsAsync(DiagnosticSeverity.Error, id, message, marked);
        HasStubsAlone(run);
    }

    /// <summary>One report of this id with exactly this message at the place marked, and no other, where the types have code all the same.</summary>
    public static Task ReportsAtAsync(string id, string message, string marked) => ReportsAsync(DiagnosticSeverity.Error, id, message, marked);

    /// <summary>One report of this id at the place marked, whose message says this somewhere.</summary>
    public static async Task ReportsMemberAsync(string id, string part, string marked)
    {
        GeneratorRun run = GeneratorRun.Of(marked.Replace(Open, "").Replace(Close, ""));
        Diagnostic diagnostic = Assert.Single(await run.AnalyzerDiagnosticsAsync());
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(part, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(marked.IndexOf(Open, StringComparison.Ordinal), diagnostic.Location.SourceSpan.Start);
    }

    /// <summary>One warning of this id with exactly this message at the place marked, and no other.</summary>
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

    /// <summary>No report, no error or warning of the compiler, and code for each state type.</summary>
    public static async Task AcceptsAsync(string source, HistoryTexts? history = null)
    {
        GeneratorRun run = GeneratorRun.Of(source);

        Assert.Empty(await run.AnalyzerDiagnosticsAsync(history));
        Assert.Empty(run.CompilerDiagnostics());
        Assert.NotEmpty(run.Result.GeneratedSources);
    }

    /// <summary>Neither a report nor code: the compiler has said enough.</summary>
    public static async Task IsSilentAsync(string source)
    {
        GeneratorRun run = GeneratorRun.Of(source);

        Assert.Empty(await run.AnalyzerDiagnosticsAsync());
        Assert.NotEmpty(run.CompilerDiagnostics());
        HasStubsAlone(run);
    }

    /// <summary>A type that is refused has no code but what keeps others from having errors because of it.</summary>
    private static void HasStubsAlone(GeneratorRun run)
    {
        Assert.All(run.Result.GeneratedSources, source => Assert.Contains("//     A placeholder for the code of ", source.SourceText.ToString()));
        Assert.DoesNotContain(
            run.CompilerDiagnostics(),
            diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs") == true);
    }
}
