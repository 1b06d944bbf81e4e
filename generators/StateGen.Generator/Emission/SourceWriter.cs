using System;
using System.Text;

namespace StateGen.Generator.Emission;

/// <summary>Text with indentation and line feeds that do not depend on the machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Whether what is written uses what is obsolete.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>Writes one line, or an empty one.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', 4 * _depth).Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>Writes several lines as they stand, each indented.</summary>
    public void Lines(string lines)
    {
        foreach (string line in lines.Replace("\r", "").Split('\n'))
        {
            Line(line);
        }
    }

    /// <summary>Opens a block, in braces where nothing else is said, which ends when the result is disposed of.</summary>
    public IDisposable Block(string head, string end = "}", string open = "{")
    {
        Line(head);
        Line(open);
        _depth++;
        return new BlockEnd(this, end);
    }

    public override string ToString() => _text.ToString();

    private sealed class BlockEnd(SourceWriter writer, string end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line(end);
        }
    }
}
