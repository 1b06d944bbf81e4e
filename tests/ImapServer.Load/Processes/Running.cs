namespace ImapServer.Load.Processes;

/// <summary>The running servers, so that Ctrl-C ends them all.</summary>
internal static class Running
{
    private static readonly Lock Guard = new();
    private static readonly List<ServerProcess> Servers = [];

    /// <summary>Notes that one was started.</summary>
    public static void Add(ServerProcess server)
    {
        lock (Guard)
        {
            Servers.Add(server);
        }
    }

    /// <summary>Notes that one has ended.</summary>
    public static void Remove(ServerProcess server)
    {
        lock (Guard)
        {
            Servers.Remove(server);
        }
    }

    /// <summary>Ends all of them.</summary>
    public static void EndAll()
    {
        ServerProcess[] servers;
        lock (Guard)
        {
            servers = [.. Servers];
        }

        foreach (ServerProcess server in servers)
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
