using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.History;

/// <summary>Says what the analyzer must report on sources beside the history of their layouts.</summary>
internal static class HistoryAssert
{
    private const string Open = "[|";
    private const string Close = "|]";

    /// <summary>The lines that a source needs, as the analyzer asks for them where the history is empty.</summary>
    public static async Task<string> LinesOfAsync(string source)
    {
        ImmutableArray<Diagnostic> missing = await DiagnosticsAsync(source, HistoryTexts.Empty);
        Assert.All(missing, diagnostic => Assert.Equal("SG0060", diagnostic.Id));
        return string.Concat(missing.Select(diagnostic => diagnostic.Properties[DiagnosticProperties.Lines] + "\n"));
    }

    /// <summary>
    /// An edit of a source that has shipped: one error of this id with exactly this message at the place marked in the new
    /// source, and beside it at most lines that are new.
    /// </summary>
    public static async Task BreaksAsync(string id, string message, string before, string after)
    {
        Diagnostic error = await ReportsAsync(id, message, after, new HistoryTexts(await LinesOfAsync(before), ""));
        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
    }

    /// <summary>An edit of a source that has shipped: one report of this id, of whatever severity, and beside it at most lines that are new.</summary>
    public static async Task ReportsEditAsync(string id, string message, string before, string after) =>
        await ReportsAsync(id, message, after, new HistoryTexts(await LinesOfAsync(before), ""));

    /// <summary>An edit of a source that has shipped, which asks for nothing but these lines.</summary>
    public static async Task AcceptsEditAsync(string before, string after, params string[] lines)
    {
        ImmutableArray<Diagnostic> reported = await DiagnosticsAsync(after, new HistoryTexts(await LinesOfAsync(before), ""));
        Assert.Equal(lines, reported.Select(diagnostic => diagnostic.Id == "SG0060"
            ? diagnostic.Properties[DiagnosticProperties.Lines]
            : diagnostic.ToString()));
    }

    /// <summary>
    /// Sources that ship one after the other: each asks for nothing but lines. Gives the history after the last.
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

    /// <summary>One report of this id with exactly this message at the place marked; beside it at most lines that are new.</summary>
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

    /// <summary>What is reported on a source that compiles, in the order of the lines that it is about.</summary>
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
