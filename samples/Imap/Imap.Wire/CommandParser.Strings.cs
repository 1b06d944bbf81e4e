using System.Buffers;
using System.Text;

namespace Imap.Wire;

internal ref partial struct CommandParser
{
    /// <summary>A string or an atom: the argument of LOGIN and most other commands.</summary>
    public string AString(string what = "a string")
    {
        if (Next is '"' or '{')
        {
            return String(what);
        }

        string word = TakeWhile(AtomChars.AString);
        return word.Length > 0 ? word : throw Expected(what);
    }

    /// <summary>A string, or anything up to the next space: for words that only their reader can judge.</summary>
    public string Word(string what)
    {
        if (Next is '"' or '{')
        {
            return String(what);
        }

        string word = TakeWhile(AtomChars.Visible);
        return word.Length > 0 ? word : throw Expected(what);
    }

    /// <summary>A quoted string or a literal.</summary>
    public string String(string what = "a string") => Next switch
    {
        '"' => Quoted(),
        '{' => Encoding.UTF8.GetString(Literal()),
        _ => throw Expected(what),
    };

    /// <summary>A string or NIL.</summary>
    public string? NString(string what = "a string or NIL")
    {
        if (Next is '"' or '{')
        {
            return String(what);
        }

        if (!Follows("NIL"))
        {
            throw Expected(what);
        }

        _reader.Advance(3);
        return null;
    }

    /// <summary>The name of a mailbox; INBOX in any case is INBOX (RFC 3501, section 5.1).</summary>
    public string Mailbox() => NormalizeInbox(AString("a mailbox name"));

    /// <summary>The pattern of LIST and LSUB.</summary>
    public string ListPattern()
    {
        if (Next is '"' or '{')
        {
            return String();
        }

        string pattern = TakeWhile(AtomChars.Pattern);
        return pattern.Length > 0 ? pattern : throw Expected("a mailbox name or pattern");
    }

    /// <summary>The octets of <c>{n}</c>, <c>{n+}</c> or, if allowed, <c>~{n}</c> (RFC 3516), without a copy.</summary>
    public ReadOnlySequence<byte> Literal(bool binary = false)
    {
        if (binary)
        {
            TrySkip('~');
        }

        return Octets(Announcement());
    }

    /// <summary>The message of an APPEND: a literal, or a literal8 (<c>~{n}</c>, RFC 3516). A long one is on the disk, and not in the command.</summary>
    public MessageLiteral Message()
    {
        bool isBinary = TrySkip('~');
        ulong octets = Announcement();
        return spooled is { } message && octets == (ulong)message.Length && message.Place == _reader.Consumed
            ? new MessageLiteral(default, message, isBinary)
            : new MessageLiteral(Octets(octets), null, isBinary);
    }

    /// <summary>INBOX in any case, and the names below it, in capitals.</summary>
    public static string NormalizeInbox(string name) =>
        name.StartsWith("INBOX", StringComparison.OrdinalIgnoreCase) && (name.Length == 5 || name[5] == '.')
            ? string.Concat("INBOX", name.AsSpan(5))
            : name;

    private ulong Announcement()
    {
        if (!TrySkip('{'))
        {
            throw Expected("a literal");
        }

        ulong octets = Number64();
        TrySkip('+');
        Skip('}');
        TrySkip('\r');
        Skip('\n');
        return octets;
    }

    private ReadOnlySequence<byte> Octets(ulong octets)
    {
        if (octets > (ulong)_reader.Remaining)
        {
            throw Expected($"{octets} octets of a literal");
        }

        ReadOnlySequence<byte> literal = _reader.Sequence.Slice(_reader.Position, (long)octets);
        _reader.Advance((long)octets);
        return literal;
    }

    private string Quoted()
    {
        Skip('"');
        var octets = new ArrayBufferWriter<byte>();
        while (_reader.TryRead(out byte next))
        {
            switch (next)
            {
                case (byte)'"':
                    return Encoding.UTF8.GetString(octets.WrittenSpan);
                case (byte)'\\' when Next is not ('"' or '\\'):
                    throw Expected("a quote or a backslash after a backslash");
                case (byte)'\\':
                    _reader.TryRead(out next);
                    break;
                case 0 or (byte)'\r' or (byte)'\n':
                    throw Expected("a quoted string without control characters");
            }

            octets.GetSpan(1)[0] = next;
            octets.Advance(1);
        }

        throw Expected("the closing quote of a string");
    }
}
