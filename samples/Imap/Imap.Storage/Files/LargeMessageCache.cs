namespace Imap.Storage.Files;

/// <summary>
/// The last large messages that were read. Clients fetch them in pieces, and finding a piece requires a pass over the whole file.
/// Thread-safe.
/// </summary>
internal sealed class LargeMessageCache
{
    private const int Limit = 8;

    private readonly Lock _lock = new();
    private readonly List<(uint Uid, FileOctets Message)> _recent = [];

    /// <summary>The message of a UID, if it is among them.</summary>
    public FileOctets? Find(uint uid)
    {
        lock (_lock)
        {
            int at = _recent.FindIndex(entry => entry.Uid == uid);
            if (at < 0)
            {
                return null;
            }

            (uint, FileOctets Message) found = _recent[at];
            _recent.RemoveAt(at);
            _recent.Add(found);
            return found.Message;
        }
    }

    /// <summary>Adds a message, and removes the least recently used one above the limit.</summary>
    public void Add(uint uid, FileOctets message)
    {
        lock (_lock)
        {
            _recent.RemoveAll(entry => entry.Uid == uid);
            if (_recent.Count == Limit)
            {
                _recent.RemoveAt(0);
            }

            _recent.Add((uid, message));
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _recent.Clear();
        }
    }
}
