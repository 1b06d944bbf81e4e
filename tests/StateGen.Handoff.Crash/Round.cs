using System.Net;
using System.Net.Sockets;

namespace StateGen.Handoff.Crash;

/// <summary>Connections that change hands while one of the two processes is killed.</summary>
internal abstract class Round(Order order, ChildProcess child) : IDisposable
{
    private readonly Client[] _clients = [.. Enumerable.Range(0, order.Connections).Select(_ => new Client())];

    protected Order Order { get; } = order;

    protected ChildProcess Child { get; } = child;

    /// <summary>The connections that the survivor serves, from when it does.</summary>
    protected Echo?[] Served { get; } = new Echo?[order.Connections];

    internal async Task RunAsync(Tally tally)
    {
        using Journal journal = new(Order.Journal, Order.Connections);
        Child.WriteLine(Order.Line);
        await PrepareAsync();
        foreach (Client client in _clients)
        {
            client.BeginAsking();
        }

        Task handingOver = HandOverAsync();
        if (Order.Step.IsAnywhere())
        {
            // From before the first offer to after the last commit: a fresh process takes some 100 ms for all of it.
            await Task.Delay(Random.Shared.Next(150));
            Child.Kill();
        }

        await Child.WaitForDeathAsync();
        await handingOver;
        foreach (Client client in _clients)
        {
            await client.FinishAsync();
        }

        tally.Kills++;
        for (int number = 0; number < _clients.Length; number++)
        {
            Count(tally, number, _clients[number], journal[number]);
        }

        foreach (Client client in _clients)
        {
            client.Dispose();
        }

        foreach (Echo? served in Served)
        {
            await (served?.FinishAsync() ?? Task.CompletedTask);
        }
    }

    public void Dispose()
    {
        Child.Dispose();
        File.Delete(Order.Journal);
    }

    /// <summary>Brings both processes and the clients together.</summary>
    protected abstract Task PrepareAsync();

    protected abstract Task HandOverAsync();

    /// <summary>Compares a client's observations with the journals of both processes.</summary>
    protected abstract void Count(Tally tally, int number, Client client, byte journal);

    /// <summary>One client after the other, so that their numbers are known.</summary>
    protected async Task ConnectAsync(EndPoint server, Func<int, Task> connected)
    {
        for (int number = 0; number < _clients.Length; number++)
        {
            await _clients[number].ConnectAsync(server);
            await connected(number);
        }
    }
}
