using System.Buffers.Text;
using System.Text;

namespace ImapServer.Tests.XState;

/// <summary>Takes an untagged response apart from left to right; what does not fit fails the test.</summary>
internal ref struct LineReader(ReadOnlySpan<byte> line)
{
    private readonly ReadOnlySpan<byte> _line = line;
    private ReadOnlySpan<byte> _rest = line;

    /// <summary>Whether all was read.</summary>
    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>Whether a digit comes next.</summary>
    public readonly bool AtDigit => !_rest.IsEmpty && _rest[0] is >= (byte)'0' and <= (byte)'9';

    /// <summary>Takes a text if it comes next.</summary>
    public bool TryTake(ReadOnlySpan<byte> text)
    {
        if (!_rest.StartsWith(text))
        {
            return false;
        }

        _rest = _rest[text.Length..];
        return true;
    }

    /// <summary>Takes a text, which has to come next.</summary>
    public void Take(ReadOnlySpan<byte> text)
    {
        if (!TryTake(text))
        {
            throw Unexpected(Encoding.ASCII.GetString(text));
        }
    }

    /// <summary>Takes a number.</summary>
    public ulong Number()
    {
        if (!Utf8Parser.TryParse(_rest, out ulong number, out int length))
        {
            throw Unexpected("a number");
        }

        _rest = _rest[length..];
        return number;
    }

    /// <summary>Takes all up to an octet, and the octet.</summary>
    public ReadOnlySpan<byte> Until(char end)
    {
        int length = _rest.IndexOf((byte)end);
        if (length < 0)
        {
            throw Unexpected($"something that ends with {end}");
        }

        ReadOnlySpan<byte> taken = _rest[..length];
        _rest = _rest[(length + 1)..];
        return taken;
    }

    /// <summary>The line is invalid.</summary>
    public readonly Exception Unexpected(string expected) =>
        new InvalidDataException($"Expected {expected} where \"{Encoding.UTF8.GetString(_rest)}\" is in \"{Encoding.UTF8.GetString(_line)}\".");
}
