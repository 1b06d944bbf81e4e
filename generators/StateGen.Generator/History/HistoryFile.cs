using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Model;

namespace StateGen.Generator.History;

/// <summary>One of the two files that hold the history of a project's layouts.</summary>
internal sealed class HistoryFile
{
    /// <summary>What has shipped: it only grows.</summary>
    public const string Shipped = "StateGen.Shipped.txt";

    /// <summary>What the next release will ship: it follows the code.</summary>
    public const string Unshipped = "StateGen.Unshipped.txt";

    /// <summary>No file, which is as good as an empty one.</summary>
    public static readonly HistoryFile Empty = new(SourceText.From(""));

    private readonly ILookup<string, HistoryLine> _byName;

    public HistoryFile(SourceText text)
    {
        List<(TextLine, HistoryLine)> lines = [];
        List<TextLine> unreadable = [];
        foreach (TextLine line in text.Lines.Where(line => !IsBlank(line.ToString())))
        {
            if (HistoryLine.Parse(line.ToString()) is { } parsed)
            {
                lines.Add((line, parsed));
            }
            else
            {
                unreadable.Add(line);
            }
        }

        Lines = lines;
        Unreadable = unreadable;
        _byName = lines.ToLookup(line => line.Item2.Name, line => line.Item2);
    }

    /// <summary>The lines with their places.</summary>
    public IReadOnlyList<(TextLine Place, HistoryLine Line)> Lines { get; }

    /// <summary>The lines that are none.</summary>
    public IReadOnlyList<TextLine> Unreadable { get; }

    /// <summary>The names of the types that it tells of.</summary>
    public IEnumerable<string> Names => _byName.Select(group => group.Key);

    /// <summary>What it tells of a type.</summary>
    public IEnumerable<HistoryLine> Of(string name) => _byName[name];

    /// <summary>The highest id that it tells of in a type, or 0.</summary>
    public int LastIdOf(string name) => Of(name).Where(line => line.Kind == LineKind.Member).Select(line => line.Number).Append(0).Max();

    /// <summary>All that it says, each once and in order, without comments.</summary>
    public EquatableArray<string> ToLines() => Lines.Select(line => line.Line)
        .OrderBy(line => line)
        .Select(line => line.Text)
        .Distinct()
        .ToEquatableArray();

    /// <summary>Whether a file is one of the two.</summary>
    public static bool Is(AdditionalText file, string name) =>
        string.Equals(Path.GetFileName(file.Path), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a line says nothing: it is empty, or for people only.</summary>
    public static bool IsBlank(string line) => line.TrimStart() is var text && (text.Length == 0 || text.StartsWith("//", StringComparison.Ordinal));
}
