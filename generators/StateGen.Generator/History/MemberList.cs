using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.History;

/// <summary>
/// Formats and parses the member ids of a version line, as in <c>members 1-4 9</c>. If two branches each ship a version 2, their lists differ.
/// So their lines contradict each other after a merge.
/// </summary>
internal static class MemberList
{
    /// <summary>The keyword before the ids.</summary>
    public const string Word = "members";

    /// <summary>Formats ids for a line. Returns the empty string if there are none.</summary>
    public static string TextOf(IEnumerable<int> ids)
    {
        int[] ordered = [.. ids.Distinct().OrderBy(id => id)];
        List<string> parts = [];
        for (int start = 0; start < ordered.Length;)
        {
            int end = start;
            while (end + 1 < ordered.Length && ordered[end + 1] == ordered[end] + 1)
            {
                end++;
            }

            string first = ordered[start].ToString(CultureInfo.InvariantCulture);
            parts.Add(end == start ? first : $"{first}-{ordered[end].ToString(CultureInfo.InvariantCulture)}");
            start = end + 1;
        }

        return parts.Count == 0 ? "" : $"{Word} {string.Join(" ", parts)}";
    }

    /// <summary>Parses a list without its keyword. Returns <see langword="null"/> if it is invalid.</summary>
    public static HashSet<int>? Parse(IEnumerable<string> words)
    {
        HashSet<int> ids = [];
        foreach (string word in words)
        {
            string[] ends = word.Split('-');
            if (ends.Length > 2 || !TryParse(ends[0], out int first) || !TryParse(ends[ends.Length - 1], out int last) || last < first)
            {
                return null;
            }

            ids.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return ids.Count == 0 ? null : ids;
    }

    private static bool TryParse(string text, out int id) => MemberLayout.TryParse(text, out id) && id is > 0 and <= MemberNumbers.MaxId;
}
