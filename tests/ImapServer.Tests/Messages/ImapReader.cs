using System.Globalization;
using System.Text;

namespace ImapServer.Tests.Messages;

/// <summary>Reads the syntax that the writers write, strictly: lists, strings, literals, numbers, NIL.</summary>
internal sealed class ImapReader
{
    private readonly string _text;
    private int _position;

    private ImapReader(ReadOnlySpan<byte> octets) => _text = Encoding.Latin1.GetString(octets);

    /// <summary>The one value that the octets are: a list, a string, a number, or null for NIL.</summary>
    public static object? Read(ReadOnlySpan<byte> octets)
    {
        var reader = new ImapReader(octets);
        object? value = reader.ReadValue();
        return reader._position == reader._text.Length ? value : throw reader.Error("the end");
    }

    private object? ReadValue() => Current switch
    {
        '(' => ReadList(),
        '"' => ReadQuoted(),
        '{' => ReadLiteral(),
        >= '0' and <= '9' => ReadNumber(),
        'N' when _text.AsSpan(_position).StartsWith("NIL") => ReadNil(),
        _ => throw Error("a value"),
    };

    private char Current => _position < _text.Length ? _text[_position] : throw Error("more");

    private List<object?> ReadList()
    {
        var items = new List<object?>();
        _position++;
        while (Current != ')')
        {
            // Only lists may follow each other without a space: addresses and parts.
            if (items.Count > 0 && !(Current == '(' && items[^1] is List<object?>))
            {
                Take(' ');
            }

            items.Add(ReadValue());
        }

        _position++;
        return items.Count > 0 ? items : throw Error("an item");
    }

    private string ReadQuoted()
    {
        var text = new StringBuilder();
        _position++;
        while (Current != '"')
        {
            if (Current == '\\')
            {
                _position++;
                if (Current is not ('"' or '\\'))
                {
                    throw Error("an escaped character");
                }
            }

            text.Append(Current is not ('\r' or '\n' or '\0') && Current < 128 ? Current : throw Error("7-bit text"));
            _position++;
        }

        _position++;
        return text.ToString();
    }

    private string ReadLiteral()
    {
        _position++;
        int length = (int)ReadNumber();
        Take('}');
        Take('\r');
        Take('\n');
        string text = _text.Substring(_position, length);
        _position += length;
        return text.Contains('\0', StringComparison.Ordinal) ? throw Error("text without NUL") : text;
    }

    private long ReadNumber()
    {
        int start = _position;
        while (_position < _text.Length && char.IsAsciiDigit(_text[_position]))
        {
            _position++;
        }

        return long.Parse(_text.AsSpan(start, _position - start), CultureInfo.InvariantCulture);
    }

    private object? ReadNil()
    {
        _position += 3;
        return null;
    }

    private void Take(char expected)
    {
        if (Current != expected)
        {
            throw Error($"'{expected}'");
        }

        _position++;
    }

    private FormatException Error(string expected) =>
        new($"Expected {expected} at {_position} of: {_text[Math.Max(0, _position - 40)..Math.Min(_text.Length, _position + 40)]}");
}
