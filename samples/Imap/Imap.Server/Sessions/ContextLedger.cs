using System.Collections.Concurrent;

namespace Imap.Server.Sessions;

/// <summary>
/// What the searches that are kept up to date weigh, user by user: each message that comes is matched against all of them, and no user makes that expensive for
/// the others, however many sessions it opens.
/// </summary>
internal sealed class ContextLedger
{
    /// <summary>The most that all sessions of a user may have together: as much as four sessions that have all they may.</summary>
    public const int MostOfAUser = 4 * SearchContexts.MostWeight;

    private readonly ConcurrentDictionary<string, int> _weights = new(StringComparer.Ordinal);

    /// <summary>Counts what a session has more, or less, than before.</summary>
    /// <returns>Whether the user has no more than it may.</returns>
    public bool Add(string user, int change) =>
        _weights.AddOrUpdate(user, change, (_, before) => before + change) <= MostOfAUser;
}
