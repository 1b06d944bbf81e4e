namespace Imap.Server.Limits;

/// <summary>The limits of connections. Resumed connections are never refused.</summary>
/// <param name="Connections">The limit for all clients together; the next one gets BYE.</param>
/// <param name="UserConnections">Of one user; the next cannot log in.</param>
internal sealed record ServerLimits(int Connections, int UserConnections)
{
    /// <summary>The default limits.</summary>
    public static ServerLimits Default { get; } = new(20_000, 1_000);
}
