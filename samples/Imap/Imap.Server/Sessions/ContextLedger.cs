using System.Collections.Concurrent;

namespace Imap.Server.Sessions;

/// <summary>
/// The cost of the searches that are kept up to date, by user. Each new message is matched against all of them. So the cost of each user is
/// limited, across all its sessions.
/// </summary>
internal sealed class ContextLedger
{
    /// <summary>The most that all sessions of a user may have together: as much as four sessions that have all they may.</summary>
    public const int MostOfAUser = 4 * SearchContexts.MostWeight;

    private readonly ConcurrentDictionary<string, int> _weights = new(StringComparer.Ordinal);

    /// <summary>Adds a change of a session's cost.</summary>
    /// <returns>Whether the user has no more than it may.</returns>
    public bool Add(string user, int change) =>
        _weights.AddOrUpdate(user, change, (_, before) => before + change) <= MostOfAUser;
}
