using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.History;

namespace StateGen.CodeFixes;

/// <summary>Edits the text of a history file, and leaves everything else in it alone.</summary>
internal static class HistoryText
{
    /// <summary>Takes lines out and puts others in, each in its place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="add">Lines to put in, unless they are there.</param>
    /// <param name="remove">Lines to take out, without their comments.</param>
    public static SourceText Edit(SourceText text, IEnumerable<string> add, ICollection<string> remove)
    {
        string lineEnd = text.ToString().Contains("\r\n") ? "\r\n" : "\n";
        List<(string Text, HistoryLine? Line)> lines =
        [
            .. text.Lines.Select(line => (line.ToString(), HistoryLine.Parse(line.ToString())))
                .Where(line => line.Item2 is null || !remove.Contains(line.Item2.Text)),
        ];
        if (lines.Count > 0 && lines[lines.Count - 1].Text.Length == 0)
        {
            // What follows the last line end is not a line.
            lines.RemoveAt(lines.Count - 1);
        }

        foreach (string each in add)
        {
            HistoryLine line = HistoryLine.Parse(each)!;
            if (!lines.Exists(other => other.Line?.Text == line.Text))
            {
                int place = lines.FindIndex(other => other.Line is { } found && found.CompareTo(line) > 0);
                lines.Insert(place < 0 ? lines.Count : place, (each, line));
            }
        }

        string all = string.Concat(lines.Select(line => line.Text + lineEnd));
        return SourceText.From(all, text.Encoding, text.ChecksumAlgorithm);
    }
}
