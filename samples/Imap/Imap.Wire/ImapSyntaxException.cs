namespace Imap.Wire;

/// <summary>A command violates the grammar; the message contains the expected element and the column.</summary>
internal sealed class ImapSyntaxException(string expected, long column)
    : Exception($"{expected} (column {column}).")
{
    /// <summary>The position in the command, counted in octets from 1, including literals.</summary>
    public long Column { get; } = column;
}
