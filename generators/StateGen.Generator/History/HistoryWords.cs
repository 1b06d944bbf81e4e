using System;
using System.Collections.Generic;
using System.Text;

namespace StateGen.Generator.History;

/// <summary>
/// Takes a line of the history apart: words are separated by spaces, but for those in quotes and in brackets; what
/// stands behind two slashes is for people only.
/// </summary>
internal static class HistoryWords
{
    /// <summary>The words, or <see langword="null"/> where a quote or bracket has no end.</summary>
    /// <param name="line">The line.</param>
    /// <param name="comment">What stands behind the slashes.</param>
    public static List<string>? Split(string line, out string comment)
    {
        comment = "";
        List<string> words = [];
        StringBuilder word = new();
        int depth = 0;
        for (int i = 0; i < line.Length; i++)
        {
            char character = line[i];
            if (depth == 0 && char.IsWhiteSpace(character))
            {
                End(word, words);
                continue;
            }

            if (depth == 0 && word.Length == 0 && string.CompareOrdinal(line, i, "//", 0, 2) == 0)
            {
                comment = line.Substring(i + 2).Trim();
                break;
            }

            if (character == '"')
            {
                int end = EndOfQuote(line, i);
                if (end < 0)
                {
                    return null;
                }

                word.Append(line, i, end - i);
                i = end;
            }

            depth += line[i] is '<' or '(' or '[' ? 1 : line[i] is '>' or ')' or ']' ? -1 : 0;
            word.Append(line[i]);
            if (depth < 0)
            {
                return null;
            }
        }

        End(word, words);
        return depth == 0 ? words : null;
    }

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>The index of the quote that ends the one at an index, or -1.</summary>
    private static int EndOfQuote(string line, int start)
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
}
