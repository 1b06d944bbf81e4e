namespace Imap.Wire;

/// <summary>What <see cref="CommandFramer"/> found in the input.</summary>
internal enum FrameStatus
{
    /// <summary>The command goes on beyond what has been read.</summary>
    Incomplete,

    /// <summary>The client waits for <c>+</c> before it sends a literal.</summary>
    AwaitsContinuation,

    /// <summary>A long message follows what was read, which is to be taken out of the input.</summary>
    LongMessage,

    /// <summary>A whole command is there.</summary>
    Complete,

    /// <summary>The client wants to send a literal that is too big, and waits for leave to do so.</summary>
    LiteralTooBig,

    /// <summary>A literal that is too big is on its way without asking: there is no telling where the next command begins.</summary>
    UnaskedLiteralTooBig,

    /// <summary>There is no line end within the limit.</summary>
    LineTooLong,
}
