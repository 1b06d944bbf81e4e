using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Model;

namespace StateGen.Generator.History;

/// <summary>Represents one of the two files with the layout history of a project.</summary>
internal sealed class HistoryFile
{
    /// <summary>The file of shipped layouts, which only grows.</summary>
    public const string Shipped = "StateGen.Shipped.txt";

    /// <summary>The file of layouts for the next release, which follows the code.</summary>
    public const string Unshipped = "StateGen.Unshipped.txt";

    /// <summary>An empty file, which also represents a missing one.</summary>
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

    /// <summary>Gets the lines with their locations.</summary>
    public IReadOnlyList<(TextLine Place, HistoryLine Line)> Lines { get; }

    /// <summary>Gets the lines that cannot be parsed.</summary>
    public IReadOnlyList<TextLine> Unreadable { get; }

    /// <summary>Gets the names of the types in the file.</summary>
    public IEnumerable<string> Names => _byName.Select(group => group.Key);

    /// <summary>Returns the lines of a type.</summary>
    public IEnumerable<HistoryLine> Of(string name) => _byName[name];

    /// <summary>Returns the highest member id of a type, or 0.</summary>
    public int LastIdOf(string name) => Of(name).Where(line => line.Kind == LineKind.Member).Select(line => line.Number).Append(0).Max();

    /// <summary>Returns the distinct lines in order, without comments.</summary>
    public EquatableArray<string> ToLines() => Lines.Select(line => line.Line)
        .OrderBy(line => line)
        .Select(line => line.Text)
        .Distinct()
        .ToEquatableArray();

    /// <summary>Determines whether an additional file has a name.</summary>
    public static bool Is(AdditionalText file, string name) =>
        string.Equals(Path.GetFileName(file.Path), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Determines whether a line is blank or contains only a comment.</summary>
    public static bool IsBlank(string line) => line.TrimStart() is var text && (text.Length == 0 || text.StartsWith("//", StringComparison.Ordinal));
}
