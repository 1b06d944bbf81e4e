namespace Imap.Storage.Accounts;

/// <summary>
/// Keeps the number of open indexes within bounds: each has three descriptors, and more users may be connected than a process
/// may have descriptors for. Those unused for longest are closed.
/// </summary>
/// <param name="limit">The most open indexes. A few more are open for a moment if all of them are in use.</param>
internal sealed class OpenIndexes(int limit)
{
    /// <summary>The default limit.</summary>
    public const int DefaultLimit = 1000;

    private readonly Lock _lock = new();
    private readonly HashSet<AccountLock> _open = [];

    /// <summary>Adds an opened index, and closes others above the limit. The caller holds its lock.</summary>
    public void Opened(AccountLock account)
    {
        AccountLock[] longestUnused = [];
        lock (_lock)
        {
            _open.Add(account);
            if (_open.Count > limit)
            {
                // Several at once, so that not every opening has to search for the next.
                longestUnused = [.. _open.Where(other => other != account).OrderBy(other => other.LastUsed).Take(1 + (limit / 16))];
            }
        }

        foreach (AccountLock other in longestUnused)
        {
            other.TryRest();
        }
    }

    /// <summary>Removes a closed index.</summary>
    public void Closed(AccountLock account)
    {
        lock (_lock)
        {
            _open.Remove(account);
        }
    }
}
