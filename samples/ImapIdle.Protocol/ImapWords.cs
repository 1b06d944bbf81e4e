namespace ImapIdle.Protocol;

/// <summary>The IMAP texts that both programs use, so that a client cannot tell which one answers.</summary>
public static class ImapWords
{
    /// <summary>Ends IDLE (RFC 2177); any case.</summary>
    public const string Done = "DONE";

    /// <summary>Begins IDLE; any case.</summary>
    public const string Idle = "IDLE";

    /// <summary>The text of the tagged OK that answers DONE.</summary>
    public const string IdleCompleted = "Idle completed.";

    /// <summary>The text of the continuation request that answers IDLE.</summary>
    public const string Idling = "idling";

    /// <summary>The text of the sign of life in IDLE.</summary>
    public const string StillHere = "Still here";

    /// <summary>The text of the BYE for a client that was silent for too long.</summary>
    public const string Inactive = "You were idle for 30 minutes.";

    /// <summary>The text of the BYE for a client in IDLE that closes its side.</summary>
    public const string YouClosed = "You closed the connection.";

    /// <summary>The text of the BYE when the server ends.</summary>
    public const string ShutsDown = "The server shuts down.";

    /// <summary>The characters of a tag (RFC 3501, section 9): ASTRING-CHAR except <c>+</c>.</summary>
    public const string TagCharacters =
        "!#$&',-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz|}~";
}
