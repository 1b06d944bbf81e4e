using ImapServer.Load.Processes;

namespace ImapServer.Load.Clients;

/// <summary>Clients that idle, one for each user in turn.</summary>
internal sealed class Fleet : IDisposable
{
    // As many as make the server busy; more would only wait for each other.
    private const int AtOnce = 16;

    private readonly BlockingClient[] _clients;

    /// <summary>Connects the clients, and has each open its INBOX and idle.</summary>
    public Fleet(ServerProcess server, IReadOnlyList<string> users, int count)
    {
        _clients = new BlockingClient[count];
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, i =>
            {
                _clients[i] = new BlockingClient(server.EndPoint);
                _clients[i].Open(users[i % users.Count]);
                _clients[i].Idle();
            });
        }
        catch (AggregateException e)
        {
            Dispose();
            throw server.Failure(e.InnerExceptions[0].Message);
        }
        finally
        {
            Ports = [.. _clients.Where(client => client is not null).Select(client => client.Port)];
        }
    }

    /// <summary>The clients; each has the user with the same index.</summary>
    public IReadOnlyList<BlockingClient> Clients => _clients;

    /// <summary>Their ports.</summary>
    public IReadOnlyCollection<int> Ports { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (BlockingClient? client in _clients)
        {
            client?.Dispose();
        }
    }
}
