using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.History;

namespace StateGen.Generator.Tests.Hosting;

/// <summary>The history files of a project; a text that is null is a file that is not there.</summary>
internal sealed record HistoryTexts(string? Shipped, string? Unshipped)
{
    /// <summary>A project that keeps no history.</summary>
    public static HistoryTexts None { get; } = new(null, null);

    /// <summary>A project that begins to keep one.</summary>
    public static HistoryTexts Empty { get; } = new("", "");

    /// <summary>The files by name.</summary>
    public IEnumerable<(string Name, string Text)> Files
    {
        get
        {
            (string Name, string? Text)[] all = [(HistoryFile.Shipped, Shipped), (HistoryFile.Unshipped, Unshipped)];
            return all.Where(file => file.Text is not null).Select(file => (file.Name, file.Text!));
        }
    }

    /// <summary>What the compiler hands to analyzers and generators.</summary>
    public ImmutableArray<AdditionalText> AdditionalTexts => [.. Files.Select(file => new File(file.Name, file.Text))];

    /// <summary>The options of a run of analyzers.</summary>
    public AnalyzerOptions Options => new(AdditionalTexts);

    private sealed class File(string name, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => "/project/" + name;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
