namespace ImapIdle.Watching;

/// <summary>That one client watches one path; a path that many watch has one number, and a node for each of them.</summary>
internal struct WatchNode
{
    /// <summary>The kernel's number of the path; the first field, for the slab.</summary>
    internal int Watch;

    internal int Client;

    /// <summary>The client's next node, or -1.</summary>
    internal int NextOfClient;

    /// <summary>The next and the previous watch in the bucket, or -1.</summary>
    internal int Next;
    internal int Previous;
}
