using System.Collections.Concurrent;

namespace Imap.Server.Limits;

/// <summary>The connections of each user: their number, and the permits for their commands.</summary>
internal sealed class UserConnections
{
    // One command waits for the account's lock while the other one holds it. More would only take threads from other users.
    private const int CommandsAtOnce = 2;

    private readonly ConcurrentDictionary<string, Entry> _users = new(StringComparer.Ordinal);

    /// <summary>The number of connections of a user.</summary>
    public int Count(string user) => _users.TryGetValue(user, out Entry? entry) ? Volatile.Read(ref entry.Connections) : 0;

    /// <summary>Counts a connection of a user.</summary>
    /// <param name="user">The user.</param>
    /// <param name="limit">The most connections.</param>
    /// <returns>The permit for its commands; <see langword="null"/> if the user has too many connections.</returns>
    public CommandTurn? TryAdd(string user, int limit = int.MaxValue)
    {
        Entry entry = _users.GetOrAdd(user, static _ => new Entry());
        if (Interlocked.Increment(ref entry.Connections) > limit)
        {
            Interlocked.Decrement(ref entry.Connections);
            return null;
        }

        return new CommandTurn(entry.Turns, () => Interlocked.Decrement(ref entry.Connections));
    }

    private sealed class Entry
    {
        public int Connections;

        public SemaphoreSlim Turns { get; } = new(CommandsAtOnce);
    }
}
