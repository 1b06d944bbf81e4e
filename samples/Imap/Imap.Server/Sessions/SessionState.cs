using Imap.Storage;
using StateGen;

namespace Imap.Server.Sessions;

/// <summary>The whole state of a connection as plain data, for X-STATE and for hibernation.</summary>
[State("imap-session", Version = 3)]
public sealed partial class SessionState
{
    /// <summary>A short hash of the user's name, so that a token of another user is refused.</summary>
    [Member(1, Fixed = true)]
    public uint User { get; set; }

    /// <summary>The extensions enabled with ENABLE or by use.</summary>
    [Member(2)]
    public EnabledExtensions Enabled { get; set; }

    /// <summary>The mailbox that is open, or <see langword="null"/> in authenticated state.</summary>
    [Member(3)]
    public MailboxViewState? Mailbox { get; set; }

    /// <summary>The tag of the IDLE command that is running, or <see langword="null"/>.</summary>
    [Member(4)]
    public string? IdleTag { get; set; }

    /// <summary>Whether the client has identified itself with ID (RFC 2971), which is logged once.</summary>
    [Member(5)]
    public bool Identified { get; set; }

    /// <summary>
    /// The messages that <c>$</c> refers to (RFC 5182), as ascending numbers: alternately the first UID of a run of messages and the UID
    /// after its end.
    /// </summary>
    [Member(6, Since = 2)]
    public uint[]? SavedSearch { get; set; }

    /// <summary>The searches that are kept up to date (RFC 5267), in the order of their commands.</summary>
    [Member(7, Since = 2)]
    public List<SearchContextState>? Contexts { get; set; }

    /// <summary>The number of invalid commands in a row. Hibernation does not reset it.</summary>
    [Member(8, Since = 3)]
    public byte BadCommands { get; set; }
}
