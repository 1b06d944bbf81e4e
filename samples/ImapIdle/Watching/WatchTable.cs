using ImapIdle.Memory;

namespace ImapIdle.Watching;

/// <summary>Maps clients to their watches and watches to their clients.</summary>
internal sealed unsafe class WatchTable : IDisposable
{
    private const int None = -1;
    private const int FirstBuckets = 1024;

    private readonly Slab<WatchNode> _nodes;
    private NativeRegion _buckets = new(FirstBuckets * sizeof(int));
    private int _mask = FirstBuckets - 1;

    /// <summary>Creates a table for a number of pairs of client and watch.</summary>
    internal WatchTable(int capacity) => _nodes = new Slab<WatchNode>(capacity);

    /// <summary>The number of watched paths.</summary>
    internal int Watches { get; private set; }

    /// <summary>Enters a watch of a client.</summary>
    /// <param name="watch">The kernel's number.</param>
    /// <param name="client">The client.</param>
    /// <param name="firstOfClient">The client's first node, or -1. The new node replaces it.</param>
    /// <returns>False if the table is full.</returns>
    internal bool TryAdd(int watch, int client, ref int firstOfClient)
    {
        for (int other = firstOfClient; other != None; other = _nodes[other].NextOfClient)
        {
            // Two paths of one client may lead to one directory.
            if (_nodes[other].Watch == watch)
            {
                return true;
            }
        }

        if (_nodes.Count > _mask)
        {
            Grow();
        }

        bool isNew = !TryFind(watch, out _);
        if (!_nodes.TryAdd(watch, out int index))
        {
            return false;
        }

        Watches += isNew ? 1 : 0;
        ref WatchNode node = ref _nodes[index];
        node.Client = client;
        node.NextOfClient = firstOfClient;
        firstOfClient = index;
        Link(index);
        return true;
    }

    /// <summary>One of the clients that watch.</summary>
    internal bool TryFind(int watch, out int client)
    {
        for (int index = Bucket(watch) - 1; index != None; index = _nodes[index].Next)
        {
            if (_nodes[index].Watch == watch)
            {
                client = _nodes[index].Client;
                return true;
            }
        }

        client = None;
        return false;
    }

    /// <summary>Removes one watch of a client.</summary>
    /// <param name="firstOfClient">The client's first node. The next node replaces it.</param>
    /// <param name="watch">The watch.</param>
    /// <returns>Whether this was the last client of the watch.</returns>
    internal bool RemoveFirst(ref int firstOfClient, out int watch)
    {
        int index = firstOfClient;
        WatchNode node = _nodes[index];
        watch = node.Watch;
        firstOfClient = node.NextOfClient;
        if (node.Previous == None)
        {
            Bucket(watch) = node.Next + 1;
        }
        else
        {
            _nodes[node.Previous].Next = node.Next;
        }

        if (node.Next != None)
        {
            _nodes[node.Next].Previous = node.Previous;
        }

        _nodes.Remove(index);
        bool isLast = !TryFind(watch, out _);
        Watches -= isLast ? 1 : 0;
        return isLast;
    }

    public void Dispose()
    {
        _nodes.Dispose();
        _buckets.Dispose();
    }

    // A bucket holds the number of its first node plus one, so that zeroed memory is an empty table. The kernel numbers watches
    // consecutively, so their low bits are a good hash.
    private ref int Bucket(int watch) => ref ((int*)_buckets.Start)[watch & _mask];

    private void Link(int index)
    {
        ref WatchNode node = ref _nodes[index];
        ref int bucket = ref Bucket(node.Watch);
        node.Next = bucket - 1;
        node.Previous = None;
        if (node.Next != None)
        {
            _nodes[node.Next].Previous = index;
        }

        bucket = index + 1;
    }

    private void Grow()
    {
        _buckets.Dispose();
        _mask = _mask * 2 + 1;
        _buckets = new NativeRegion((_mask + 1L) * sizeof(int));
        for (int index = 0; index < _nodes.Used; index++)
        {
            if (_nodes.IsLive(index))
            {
                Link(index);
            }
        }
    }
}
