namespace ImapServer;

/// <summary>The command of the command line.</summary>
internal enum ServerCommand
{
    /// <summary>Serve.</summary>
    Serve,

    /// <summary>Replace the running server.</summary>
    Upgrade,

    /// <summary>Print the figures of the server that runs.</summary>
    Status,

    /// <summary>Print the help.</summary>
    Help,
}
