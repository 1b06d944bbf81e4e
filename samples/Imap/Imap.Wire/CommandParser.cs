using System.Buffers;
using System.Text;
using Imap.Protocol;

namespace Imap.Wire;

/// <summary>Parses the arguments of one command by the grammar of RFC 3501, independently of the session.</summary>
internal ref partial struct CommandParser(ReadOnlySequence<byte> command, SpooledLiteral? spooled = null)
{
    private SequenceReader<byte> _reader = new(command);

    /// <summary>The column of the next octet, from 1.</summary>
    public readonly long Column => _reader.Consumed + 1;

    /// <summary>Whether all input is read.</summary>
    public readonly bool AtEnd => _reader.End;

    /// <summary>The next octet as a character, or NUL at the end.</summary>
    public readonly char Next => _reader.TryPeek(out byte next) ? (char)next : '\0';

    /// <summary>Creates the exception for missing input.</summary>
    public readonly ImapSyntaxException Expected(string what) => new($"Expected {what}", Column);

    /// <summary>Steps over a character if it is the next one.</summary>
    public bool TrySkip(char character)
    {
        if (!_reader.TryPeek(out byte next) || next != character)
        {
            return false;
        }

        _reader.Advance(1);
        return true;
    }

    /// <summary>Steps over a character that has to be there.</summary>
    public void Skip(char character)
    {
        if (!TrySkip(character))
        {
            throw Expected(character == ' ' ? "a space" : $"\"{character}\"");
        }
    }

    /// <summary>Steps over the space between two arguments.</summary>
    public void Space() => Skip(' ');

    /// <summary>Requires the end of the command.</summary>
    public void End()
    {
        if (!AtEnd)
        {
            throw Expected("the end of the command");
        }
    }

    /// <summary>The tag of the command.</summary>
    public string Tag()
    {
        string tag = TakeWhile(AtomChars.Tag);
        return tag.Length > 0 ? tag : throw Expected("a tag");
    }

    /// <summary>An atom, with a name for the error message.</summary>
    public string Atom(string what = "an atom")
    {
        string atom = TakeWhile(AtomChars.Atom);
        return atom.Length > 0 ? atom : throw Expected(what);
    }

    /// <summary>The name of a FETCH item or section in capitals; empty if there is no name.</summary>
    public string ItemName() => TakeWhile(AtomChars.ItemName).ToUpperInvariant();

    /// <summary>Whether the next octets are this word, in any case, and it ends there.</summary>
    public readonly bool Follows(string word)
    {
        CommandParser ahead = this;
        return string.Equals(ahead.TakeWhile(AtomChars.Atom), word, StringComparison.OrdinalIgnoreCase);
    }

    private string TakeWhile(SearchValues<byte> allowed)
    {
        SequencePosition start = _reader.Position;
        while (!_reader.End)
        {
            ReadOnlySpan<byte> span = _reader.UnreadSpan;
            int length = span.IndexOfAnyExcept(allowed);
            _reader.Advance(length < 0 ? span.Length : length);
            if (length >= 0)
            {
                break;
            }
        }

        return Encoding.ASCII.GetString(_reader.Sequence.Slice(start, _reader.Position));
    }
}
