namespace Imap.Server.Sessions;

/// <summary>The connection states of RFC 3501, section 3, in which a command is allowed.</summary>
[Flags]
internal enum ConnectionStates
{
    /// <summary>Before login.</summary>
    NotAuthenticated = 1,

    /// <summary>After login, without a mailbox.</summary>
    Authenticated = 2,

    /// <summary>With a mailbox open.</summary>
    Selected = 4,

    /// <summary>After login.</summary>
    LoggedIn = Authenticated | Selected,

    /// <summary>Always.</summary>
    Any = NotAuthenticated | LoggedIn,
}
