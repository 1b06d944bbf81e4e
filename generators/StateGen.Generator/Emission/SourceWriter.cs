using System;
using System.Text;

namespace StateGen.Generator.Emission;

/// <summary>
/// Writes indented text with the same line feeds on every machine. It breaks long lines, and
/// omits empty lines that are repeated, or at the start or end of a block.
/// </summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isAtStart = true;
    private bool _isSeparated;

    /// <summary>Gets whether the text uses obsolete types.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>Writes a line, or an empty line before the next one.</summary>
    public void Line(string line = "")
    {
        if (line.Length == 0)
        {
            _isSeparated = !_isAtStart;
            return;
        }

        if (_isSeparated)
        {
            _text.Append('\n');
        }

        _isSeparated = false;
        _isAtStart = false;
        if ((4 * _depth) + line.Length <= LineBreaker.MaxLength)
        {
            Append(line, _depth);
            return;
        }

        foreach ((string part, int depth) in LineBreaker.Break(line, _depth))
        {
            Append(part, depth);
        }
    }

    /// <summary>Writes several lines, each indented.</summary>
    public void Lines(string lines)
    {
        foreach (string line in lines.Replace("\r", "").Split('\n'))
        {
            Line(line);
        }
    }

    /// <summary>Opens a block, by default in braces. Disposing the result closes it.</summary>
    public IDisposable Block(string head, string end = "}", string open = "{")
    {
        Line(head);
        Line(open);
        return Indent(end);
    }

    /// <summary>Indents the following lines until the result is disposed.</summary>
    public IDisposable Indent(string end = "")
    {
        _depth++;
        _isAtStart = true;
        return new IndentEnd(this, end);
    }

    public override string ToString() => _text.ToString();

    private void Append(string line, int depth) => _text.Append(' ', 4 * depth).Append(line).Append('\n');

    private sealed class IndentEnd(SourceWriter writer, string end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (end.Length > 0)
            {
                writer._isSeparated = false;
                writer.Line(end);
            }
        }
    }
}
