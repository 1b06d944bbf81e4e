namespace Imap.Storage;

/// <summary>
/// Keeps the number of open indexes within bounds: each has three descriptors, and more users may be connected than a process
/// may have descriptors for. Those unused for longest are closed.
/// </summary>
/// <param name="limit">How many may be open; a few more are for a moment, where all of them are being used.</param>
internal sealed class OpenIndexes(int limit)
{
    /// <summary>The limit where nothing else is said.</summary>
    public const int DefaultLimit = 1000;

    private readonly Lock _lock = new();
    private readonly HashSet<AccountGate> _open = [];

    /// <summary>Notes that an index was opened, and closes others where there are too many. The caller is in its gate.</summary>
    public void Opened(AccountGate gate)
    {
        AccountGate[] longestUnused = [];
        lock (_lock)
        {
            _open.Add(gate);
            if (_open.Count > limit)
            {
                // Some at once, so that not every opening has to look for the next.
                longestUnused = [.. _open.Where(other => other != gate).OrderBy(other => other.LastUsed).Take(1 + (limit / 16))];
            }
        }

        foreach (AccountGate other in longestUnused)
        {
            other.TryRest();
        }
    }

    /// <summary>Notes that an index was closed.</summary>
    public void Closed(AccountGate gate)
    {
        lock (_lock)
        {
            _open.Remove(gate);
        }
    }
}
