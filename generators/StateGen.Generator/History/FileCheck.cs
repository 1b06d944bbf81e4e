using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StateGen.Generator.History;

/// <summary>Looks through a file of the history for lines that cannot be.</summary>
internal static class FileCheck
{
    /// <summary>Reports at the lines themselves.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="report">Is told what is wrong.</param>
    public static void Run(string path, HistoryFile file, Action<Diagnostic> report)
    {
        foreach (TextLine place in file.Unreadable)
        {
            report(At(path, place, "is no line of a layout history; write it as in 'chat-session member 5 since 2 string'"));
        }

        Dictionary<(string, LineKind, int), (TextLine Place, HistoryLine Line)> seen = [];
        foreach ((TextLine place, HistoryLine line) in file.Lines)
        {
            (string, LineKind, int) key = (line.Name, line.Kind, line.Number);
            if (!seen.TryGetValue(key, out (TextLine Place, HistoryLine Line) first))
            {
                seen.Add(key, (place, line));
            }
            else if (first.Line.Text != line.Text)
            {
                report(At(path, place, $"contradicts line {first.Place.LineNumber + 1}; remove one of the two"));
            }
        }
    }

    /// <summary>Reports types that have shipped and are not there, where nothing in the code stands in for them.</summary>
    public static void ReportGone(string path, ProjectHistory history, Action<Diagnostic> report)
    {
        foreach (string name in history.NamesWithoutType(history.Shipped).Where(name => !history.IsGone(name) && history.HeirOf(name) is null))
        {
            (TextLine place, _) = history.Shipped.Lines.First(line => line.Line.Name == name);
            report(Diagnostic.Create(
                HistoryDescriptors.NameChanged,
                LocationOf(path, place),
                name,
                $"and is not there any more; put the type back, or, where no blob of it is left, write '{name} gone' into StateGen.Unshipped.txt"));
        }
    }

    private static Location LocationOf(string path, TextLine place) =>
        Location.Create(path, place.Span, place.Text!.Lines.GetLinePositionSpan(place.Span));

    private static Diagnostic At(string path, TextLine place, string problem) =>
        Diagnostic.Create(HistoryDescriptors.WrongLine, LocationOf(path, place), place.ToString().Trim(), problem);
}
