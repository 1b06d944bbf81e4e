namespace Imap.Server.Limits;

/// <summary>The time limits for clients.</summary>
internal static class Timeouts
{
    /// <summary>From the connection to the login.</summary>
    public static readonly TimeSpan Login = TimeSpan.FromSeconds(60);

    /// <summary>Between two commands; at least 30 minutes (RFC 3501, section 5.4).</summary>
    public static readonly TimeSpan Inactivity = TimeSpan.FromMinutes(30);

    /// <summary>Between two signs of life in IDLE, short enough for the routers in between to keep the connection.</summary>
    public static readonly TimeSpan StillHere = TimeSpan.FromMinutes(2);

    /// <summary>Before a failed login is answered, so that passwords cannot be tried quickly.</summary>
    public static readonly TimeSpan FailedLogin = TimeSpan.FromSeconds(1);

    /// <summary>For all connections to be hibernated when the server ends. After it, the remaining ones get BYE.</summary>
    public static readonly TimeSpan HandOver = TimeSpan.FromSeconds(20);

    /// <summary>For the commands that run when the server ends.</summary>
    public static readonly TimeSpan Shutdown = TimeSpan.FromSeconds(5);
}
