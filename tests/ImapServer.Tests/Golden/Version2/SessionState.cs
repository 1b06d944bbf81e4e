using Imap.Server.Sessions;
using Imap.Storage;
using StateGen;

namespace ImapServer.Tests.Golden.Version2;

/// <summary>The type as version 2 had it.</summary>
[State("imap-session", Version = 2)]
internal sealed partial class SessionState
{
    /// <summary>A short hash of the user's name, so that a token of another user is refused.</summary>
    [Member(1, Fixed = true)]
    public uint User { get; set; }

    /// <summary>What the client has switched on with ENABLE or by use.</summary>
    [Member(2)]
    public EnabledExtensions Enabled { get; set; }

    /// <summary>The mailbox that is open, or <see langword="null"/> in authenticated state.</summary>
    [Member(3)]
    public MailboxViewState? Mailbox { get; set; }

    /// <summary>The tag of the IDLE command that is running, or <see langword="null"/>.</summary>
    [Member(4)]
    public string? IdleTag { get; set; }

    /// <summary>Whether the client has told its name with ID (RFC 2971), which is logged once.</summary>
    [Member(5)]
    public bool Identified { get; set; }

    /// <summary>
    /// The messages that <c>$</c> stands for (RFC 5182), as ascending numbers: the UIDs with which a run of messages begins
    /// and before which it has ended, in turn.
    /// </summary>
    [Member(6, Since = 2)]
    public uint[]? SavedSearch { get; set; }

    /// <summary>The searches whose results the client is kept informed of (RFC 5267), in the order in which they were made.</summary>
    [Member(7, Since = 2)]
    public List<SearchContextState>? Contexts { get; set; }
}
