namespace Imap.Server.Sessions;

/// <summary>How many connections there may be. Those that imap-idle holds, or gives back, are not refused.</summary>
/// <param name="Connections">Of all clients together; the next is told BYE.</param>
/// <param name="UserConnections">Of one user; the next cannot log in.</param>
internal sealed record ServerLimits(int Connections, int UserConnections)
{
    /// <summary>What holds where nothing else is said.</summary>
    public static ServerLimits Default { get; } = new(20_000, 1_000);
}
