namespace Imap.Wire;

/// <summary>What <see cref="CommandFramer"/> found in the input.</summary>
internal enum FrameStatus
{
    /// <summary>The command continues after the available input.</summary>
    Incomplete,

    /// <summary>The client waits for <c>+</c> before it sends a literal.</summary>
    AwaitsContinuation,

    /// <summary>A long message follows, which is to be taken out of the input.</summary>
    LongMessage,

    /// <summary>A complete command is available.</summary>
    Complete,

    /// <summary>The client waits for permission to send a literal that is too large.</summary>
    LiteralTooBig,

    /// <summary>The client sends a nonsynchronizing literal that is too large. The beginning of the next command cannot be found.</summary>
    UnaskedLiteralTooBig,

    /// <summary>The line is longer than the limit.</summary>
    LineTooLong,
}
