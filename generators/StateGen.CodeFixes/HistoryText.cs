using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.History;

namespace StateGen.CodeFixes;

/// <summary>Edits lines of a history file and leaves the rest unchanged.</summary>
internal static class HistoryText
{
    /// <summary>Removes lines, and inserts others in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="add">The lines to insert, unless they exist.</param>
    /// <param name="remove">The lines to remove, without their comments.</param>
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
            // The text after the last line end is not a line.
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
