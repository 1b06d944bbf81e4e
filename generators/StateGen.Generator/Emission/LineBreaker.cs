using System.Collections.Generic;
using System.Linq;

namespace StateGen.Generator.Emission;

/// <summary>
/// Breaks long lines of code: at operators of a condition, after an equals sign, or in the outermost brackets with one item per line. It never
/// breaks a name or a string.
/// </summary>
internal static class LineBreaker
{
    /// <summary>The maximum length of a line, including its indentation.</summary>
    public const int MaxLength = 160;

    private const int TabSize = 4;

    /// <summary>The maximum indentation. Deeper lines get no more, so that space for their text remains.</summary>
    private const int MaxDepth = 20;

    /// <summary>Returns the parts of a line, each with its indentation.</summary>
    public static IReadOnlyList<(string Text, int Depth)> Break(string line, int depth)
    {
        List<(string, int)> parts = [];
        Add(line, depth, parts);
        return parts;
    }

    private static void Add(string text, int depth, List<(string, int)> parts)
    {
        depth = System.Math.Min(depth, MaxDepth);
        if (Fits(text, depth) || text[0] == '#')
        {
            parts.Add((text, depth));
        }
        else if (text.StartsWith("//", System.StringComparison.Ordinal))
        {
            AddComment(text, depth, parts);
        }
        else
        {
            AddCode(text, depth, parts);
        }
    }

    private static bool Fits(string text, int depth) => (TabSize * depth) + text.Length <= MaxLength;

    private static void AddComment(string text, int depth, List<(string, int)> parts)
    {
        int length = text.TakeWhile(character => character is '/' or ' ').Count();
        string prefix = text.Substring(0, length);
        string line = prefix;
        foreach (string word in text.Substring(length).Split(' '))
        {
            if (line.Length > length && !Fits($"{line} {word}", depth))
            {
                parts.Add((line, depth));
                line = prefix;
            }

            line += line.Length > length ? $" {word}" : word;
        }

        parts.Add((line, depth));
    }

    private static void AddCode(string text, int depth, List<(string, int)> parts)
    {
        List<BracketGroup> groups = BracketGroup.In(text);
        BracketGroup whole = groups[0];
        if (whole.Question > 0 && whole.Colon > whole.Question)
        {
            AddAt([whole.Question, whole.Colon], text, depth, parts);
        }
        else if (whole.Assignment > 0 && Fits(text.Substring(0, whole.Assignment), depth) && Fits(text.Substring(whole.Assignment + 1), depth + 1))
        {
            AddAt([whole.Assignment], text, depth, parts);
        }
        else if (Widest(groups.Where(each => each.Commas.Count + each.Operators.Count > 0)) is { } group)
        {
            AddGroup(LastWithin(group, groups, text, depth) ?? group, text, depth, parts);
        }
        else if (whole.Assignment > 0)
        {
            AddAt([whole.Assignment], text, depth, parts);
        }
        else if (whole.Colon > 0)
        {
            AddAt([whole.Colon], text, depth, parts);
        }
        else if ((WithOneItem('(', groups, text) ?? WithOneItem('<', groups, text)) is { } only)
        {
            Add(text.Substring(0, only.Open + 1), depth, parts);
            Add(text.Substring(only.Open + 1), depth + 1, parts);
        }
        else
        {
            parts.Add((text, depth));
        }
    }

    /// <summary>Returns the outermost group, and the longest one if there are several.</summary>
    private static BracketGroup? Widest(IEnumerable<BracketGroup> groups) =>
        groups.OrderBy(each => each.Depth).ThenByDescending(each => each.Close - each.Open).FirstOrDefault();

    private static BracketGroup? WithOneItem(char bracket, List<BracketGroup> groups, string text) =>
        Widest(groups.Where(each => each.Open > 0 && text[each.Open] == bracket && each.Close > each.Open + 1));

    /// <summary>
    /// Returns the inner group that ends together with <paramref name="group"/>, if the line fits up to its opening bracket. Then only its items
    /// need their own lines, as in <c>new(1, "Name", Shape.Of&lt;</c>.
    /// </summary>
    private static BracketGroup? LastWithin(BracketGroup group, List<BracketGroup> groups, string text, int depth) =>
        groups.Find(each => each.Depth == group.Depth + 1
            && each.Open > group.Open
            && each.Open > group.Commas.LastOrDefault()
            && each.Close < group.Close
            && each.Commas.Count > 0
            && group.Close < text.Length
            && text.Substring(each.Close, group.Close - each.Close) is ">()" or ")"
            && Fits(text.Substring(0, each.Open + 1), depth));

    private static void AddGroup(BracketGroup group, string text, int depth, List<(string, int)> parts)
    {
        if (group.Commas.Count == 0)
        {
            AddAt(group.Operators, text, depth, parts);
            return;
        }

        bool isInBraces = group.Open >= 0 && text[group.Open] == '{';
        string head = text.Substring(0, group.Open + 1);
        if (isInBraces)
        {
            Add(head.TrimEnd('{', ' '), depth, parts);
            parts.Add(("{", depth));
        }
        else if (head.Length > 0)
        {
            Add(head, depth, parts);
        }

        int start = group.Open + 1;
        foreach (int comma in group.Commas)
        {
            Add(text.Substring(start, comma + 1 - start).Trim(), depth + 1, parts);
            start = comma + 1;
        }

        Add(text.Substring(start, (isInBraces ? group.Close : text.Length) - start).Trim(), depth + 1, parts);
        if (isInBraces)
        {
            Add(text.Substring(group.Close), depth, parts);
        }
    }

    /// <summary>Breaks at spaces and indents the text after the first break.</summary>
    private static void AddAt(IReadOnlyList<int> spaces, string text, int depth, List<(string, int)> parts)
    {
        int start = 0;
        foreach (int space in spaces.Append(text.Length))
        {
            Add(text.Substring(start, space - start).Trim(), start == 0 ? depth : depth + 1, parts);
            start = space;
        }
    }
}
