namespace ImapServer;

/// <summary>What the program is to do.</summary>
internal enum ServerCommand
{
    /// <summary>Serve.</summary>
    Serve,

    /// <summary>Take the place of the server that runs.</summary>
    Upgrade,

    /// <summary>Print the figures of the server that runs.</summary>
    Status,

    /// <summary>Print the help.</summary>
    Help,
}
