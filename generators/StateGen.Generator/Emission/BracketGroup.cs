using System.Collections.Generic;

namespace StateGen.Generator.Emission;

/// <summary>Represents the text between two brackets of a line, or the whole line, with its possible line breaks.</summary>
/// <param name="open">The index of the opening bracket, or -1 for the whole line.</param>
/// <param name="depth">The number of brackets around the group.</param>
internal sealed class BracketGroup(int open, int depth)
{
    private static readonly string[] OperatorWords = [" || ", " && ", " + "];

    public int Open => open;

    public int Depth => depth;

    /// <summary>Gets the index of the closing bracket.</summary>
    public int Close { get; private set; }

    /// <summary>Gets the indices of commas.</summary>
    public List<int> Commas { get; } = [];

    /// <summary>Gets the indices of the spaces before operators.</summary>
    public List<int> Operators { get; } = [];

    /// <summary>Gets the index of the space before the question mark of a conditional, or -1.</summary>
    public int Question { get; private set; } = -1;

    /// <summary>Gets the index of the space before the first colon of a conditional or a list of base types, or -1.</summary>
    public int Colon { get; private set; } = -1;

    /// <summary>Gets the index of the space after an equals sign or an arrow, or -1.</summary>
    public int Assignment { get; private set; } = -1;

    /// <summary>Returns the groups of a line, starting with the whole line.</summary>
    public static List<BracketGroup> In(string line)
    {
        BracketGroup whole = new(-1, 0) { Close = line.Length };
        List<BracketGroup> groups = [whole];
        Stack<BracketGroup> around = new([whole]);
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] is '"' or '\'')
            {
                i = EndOfLiteral(line, i);
            }
            else if (Opens(line, i))
            {
                around.Push(new BracketGroup(i, around.Count));
            }
            else if (Closes(line, i) && around.Count > 1)
            {
                BracketGroup closed = around.Pop();
                closed.Close = i;
                groups.Add(closed);
            }
            else
            {
                around.Peek().Note(line, i);
            }
        }

        return groups;
    }

    private static bool Opens(string line, int i) => line[i] is '(' or '[' or '{' || (line[i] == '<' && i > 0 && line[i - 1] != ' ');

    /// <summary>Determines whether a character closes a bracket. The &gt; of a comparison or an arrow does not.</summary>
    private static bool Closes(string line, int i) => line[i] is ')' or ']' or '}' || (line[i] == '>' && i > 0 && line[i - 1] is not (' ' or '='));

    private static int EndOfLiteral(string line, int start)
    {
        int end = start + 1;
        while (end < line.Length && line[end] != line[start])
        {
            end += line[end] == '\\' ? 2 : 1;
        }

        return end;
    }

    private void Note(string line, int i)
    {
        if (IsAt(line, i, ", "))
        {
            Commas.Add(i);
        }
        else if (line[i] == ' ' && System.Array.Exists(OperatorWords, each => IsAt(line, i, each)))
        {
            Operators.Add(i);
        }
        else if (IsAt(line, i, " ? ") && Question < 0)
        {
            Question = i;
        }
        else if (IsAt(line, i, " : ") && Colon < 0)
        {
            Colon = i;
        }
        else if (Assignment < 0 && (IsAt(line, i - 2, " = ") || IsAt(line, i - 2, "=> ")))
        {
            Assignment = i;
        }
    }

    private static bool IsAt(string line, int i, string text) => i >= 0 && string.CompareOrdinal(line, i, text, 0, text.Length) == 0;
}
