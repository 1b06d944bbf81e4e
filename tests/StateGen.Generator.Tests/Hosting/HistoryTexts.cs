using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.History;

namespace StateGen.Generator.Tests.Hosting;

/// <summary>Contains the history files of a project. A text that is <see langword="null"/> represents a missing file.</summary>
internal sealed record HistoryTexts(string? Shipped, string? Unshipped)
{
    /// <summary>Gets the files of a project without a history.</summary>
    public static HistoryTexts None { get; } = new(null, null);

    /// <summary>Gets the files of a project whose history is empty.</summary>
    public static HistoryTexts Empty { get; } = new("", "");

    /// <summary>Gets the files by name.</summary>
    public IEnumerable<(string Name, string Text)> Files
    {
        get
        {
            (string Name, string? Text)[] all = [(HistoryFile.Shipped, Shipped), (HistoryFile.Unshipped, Unshipped)];
            return all.Where(file => file.Text is not null).Select(file => (file.Name, file.Text!));
        }
    }

    /// <summary>Gets the additional files for analyzers and generators.</summary>
    public ImmutableArray<AdditionalText> AdditionalTexts => [.. Files.Select(file => new File(file.Name, file.Text))];

    /// <summary>Gets the options of an analyzer run.</summary>
    public AnalyzerOptions Options => new(AdditionalTexts);

    private sealed class File(string name, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => "/project/" + name;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
