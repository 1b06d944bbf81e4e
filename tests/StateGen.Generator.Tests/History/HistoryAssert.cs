using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.History;

/// <summary>Asserts what the analyzer reports on sources with a layout history.</summary>
internal static class HistoryAssert
{
    private const string Open = "[|";
    private const string Close = "|]";

    /// <summary>Returns the lines that the analyzer requests for a source with an empty history.</summary>
    public static async Task<string> LinesOfAsync(string source)
    {
        ImmutableArray<Diagnostic> missing = await DiagnosticsAsync(source, HistoryTexts.Empty);
        Assert.All(missing, diagnostic => Assert.Equal("SG0060", diagnostic.Id));
        return string.Concat(missing.Select(diagnostic => diagnostic.Properties[DiagnosticProperties.Lines] + "\n"));
    }

    /// <summary>
    /// Asserts that an edit of a shipped source causes one error with this id and exact message
    /// at the marked location. Besides it, only new lines may be requested.
    /// </summary>
    public static async Task BreaksAsync(string id, string message, string before, string after)
    {
        Diagnostic error = await ReportsAsync(id, message, after, new HistoryTexts(await LinesOfAsync(before), ""));
        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
    }

    /// <summary>
    /// Asserts that an edit of a shipped source causes one report with this id, of any severity. Besides it, only new lines may be requested.
    /// </summary>
    public static async Task ReportsEditAsync(string id, string message, string before, string after) =>
        await ReportsAsync(id, message, after, new HistoryTexts(await LinesOfAsync(before), ""));

    /// <summary>Asserts that an edit of a shipped source requests exactly these lines.</summary>
    public static async Task AcceptsEditAsync(string before, string after, params string[] lines)
    {
        ImmutableArray<Diagnostic> reported = await DiagnosticsAsync(after, new HistoryTexts(await LinesOfAsync(before), ""));
        Assert.Equal(lines, reported.Select(diagnostic => diagnostic.Id == "SG0060"
            ? diagnostic.Properties[DiagnosticProperties.Lines]
            : diagnostic.ToString()));
    }

    /// <summary>
    /// Ships sources one after the other and asserts that each requests only lines. Returns the history after the last one.
    /// </summary>
    public static async Task<string> AcceptsAllAsync(IEnumerable<string> versions)
    {
        string shipped = "";
        foreach (string version in versions)
        {
            ImmutableArray<Diagnostic> reported = await DiagnosticsAsync(version, new HistoryTexts(shipped, ""));
            Assert.All(reported, diagnostic => Assert.True(diagnostic.Id == "SG0060", diagnostic.ToString()));
            shipped += string.Concat(reported.Select(diagnostic => diagnostic.Properties[DiagnosticProperties.Lines] + "\n"));
        }

        return shipped;
    }

    /// <summary>Asserts one report with this id and exact message at the marked location. Besides it, only new lines may be requested.</summary>
    public static async Task<Diagnostic> ReportsAsync(string id, string message, string marked, HistoryTexts history)
    {
        ImmutableArray<Diagnostic> diagnostics = await DiagnosticsAsync(marked.Replace(Open, "").Replace(Close, ""), history);
        Diagnostic diagnostic = Assert.Single(diagnostics, each => id == "SG0060" || each.Id != "SG0060");
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.EndsWith($"docs/diagnostics/{id}.md", diagnostic.Descriptor.HelpLinkUri);
        int start = marked.IndexOf(Open, StringComparison.Ordinal);
        if (start >= 0)
        {
            int end = marked.IndexOf(Close, StringComparison.Ordinal) - Open.Length;
            Assert.Equal(TextSpan.FromBounds(start, end), diagnostic.Location.SourceSpan);
        }

        return diagnostic;
    }

    /// <summary>Returns the reports on a source that compiles, in the order of their locations.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string source, HistoryTexts history)
    {
        GeneratorRun run = GeneratorRun.Of(source);
        Assert.Empty(run.CompilerDiagnostics());
        return
        [
            .. (await run.AnalyzerDiagnosticsAsync(history))
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Properties.GetValueOrDefault(DiagnosticProperties.Lines), StringComparer.Ordinal),
        ];
    }
}
