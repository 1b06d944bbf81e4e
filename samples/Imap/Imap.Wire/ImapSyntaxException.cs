namespace Imap.Wire;

/// <summary>A command does not follow the grammar; the message says what was expected and at which column.</summary>
internal sealed class ImapSyntaxException(string expected, long column)
    : Exception($"{expected} (column {column}).")
{
    /// <summary>Where in the command, counted in octets from 1, literals included.</summary>
    public long Column { get; } = column;
}
