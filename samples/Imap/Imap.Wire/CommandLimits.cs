namespace Imap.Wire;

/// <summary>How much of a command is buffered before it is refused: no client may make the server hold more.</summary>
internal static class CommandLimits
{
    /// <summary>Octets of a command outside of its literals; RFC 2683, section 3.2.1.5, requires at least 8000.</summary>
    public const int Text = 64 * 1024;

    /// <summary>Octets of an X-STATE: a token grows with the results of the searches that it keeps.</summary>
    public const int Token = 2 * 1024 * 1024;

    /// <summary>The most octets of a saved session: the content of a token of the longest allowed length.</summary>
    public const int State = Token / 4 * 3;

    /// <summary>Octets of all literals of an APPEND, which limits the size of messages.</summary>
    public const int Message = 64 * 1024 * 1024;

    /// <summary>The most octets of an APPEND message that are kept in memory. A longer one is written to the disk as it arrives.</summary>
    public const int MessageInMemory = 64 * 1024;

    /// <summary>Octets of all literals of any other command.</summary>
    public const int Literals = 64 * 1024;

    /// <summary>The most octets of all literals of a command before login, when only a name and a password are expected.</summary>
    public const int LiteralsBeforeLogin = 8 * 1024;

    /// <summary>Parentheses and NOTs within each other; deeper ones serve no reader and cost stack.</summary>
    public const int Nesting = 50;

    /// <summary>The amount of pending output at which the server waits for the client to read.</summary>
    public const int PendingOutput = 64 * 1024;
}
