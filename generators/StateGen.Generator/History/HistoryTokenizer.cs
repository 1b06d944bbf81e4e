using System;
using System.Collections.Generic;

namespace StateGen.Generator.History;

/// <summary>
/// Splits a line of the history into words. Spaces separate words, except in quotes and brackets. Text after two slashes is a comment.
/// </summary>
internal static class HistoryTokenizer
{
    /// <summary>Returns the words, or <see langword="null"/> if a quote or bracket is not closed.</summary>
    /// <param name="line">The line.</param>
    /// <param name="comment">The text after the slashes.</param>
    public static List<string>? Split(string line, out string comment) => Split(line, ' ', out comment);

    /// <summary>Splits a part of a line at its commas.</summary>
    public static List<string> SplitAtCommas(string text) => Split(text, ',', out _) ?? [];

    /// <summary>Returns the index of the quote that closes the one at an index, or -1.</summary>
    public static int EndOfQuote(string line, int start)
    {
        for (int i = start + 1; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == '"')
            {
                return i;
            }
        }

        return -1;
    }

    private static List<string>? Split(string line, char separator, out string comment)
    {
        comment = "";
        List<string> parts = [];
        int start = 0;
        int depth = 0;
        int end = 0;
        for (; end < line.Length; end++)
        {
            char character = line[end];
            if (depth == 0 && (character == separator || (separator == ' ' && char.IsWhiteSpace(character))))
            {
                Add(line, start, end, parts);
                start = end + 1;
            }
            else if (start == end && string.CompareOrdinal(line, end, "//", 0, 2) == 0)
            {
                comment = line.Substring(end + 2).Trim();
                break;
            }
            else if (character == '"')
            {
                end = EndOfQuote(line, end);
                if (end < 0)
                {
                    return null;
                }
            }
            else if ((depth += DepthOf(character)) < 0)
            {
                return null;
            }
        }

        Add(line, start, end, parts);
        return depth == 0 ? parts : null;
    }

    private static int DepthOf(char character) => character switch
    {
        '<' or '(' or '[' => 1,
        '>' or ')' or ']' => -1,
        _ => 0,
    };

    private static void Add(string line, int start, int end, List<string> parts)
    {
        if (end > start)
        {
            parts.Add(line.Substring(start, end - start));
        }
    }
}
