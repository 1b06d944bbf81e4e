using ImapIdle.Memory;
using ImapIdle.Protocol;

namespace ImapIdle.Clients;

/// <summary>Who waits for the server, first come, first served; but those who have sent something before those who have not.</summary>
internal sealed class WakeQueue(Slab<ParkedClient> clients)
{
    private const int None = -1;

    private readonly int[] _first = [None, None];
    private readonly int[] _last = [None, None];

    /// <summary>Puts a client at the end.</summary>
    internal void Add(int index)
    {
        ref ParkedClient client = ref clients[index];
        int line = LineOf(client);
        client.QueueNext = None;
        client.QueuePrevious = _last[line];
        (_last[line] == None ? ref _first[line] : ref clients[_last[line]].QueueNext) = index;
        _last[line] = index;
    }

    /// <summary>Takes a client out, wherever it stands; its reason is still the one with which it came.</summary>
    internal void Remove(int index)
    {
        ref ParkedClient client = ref clients[index];
        int line = LineOf(client);
        (client.QueuePrevious == None ? ref _first[line] : ref clients[client.QueuePrevious].QueueNext) = client.QueueNext;
        (client.QueueNext == None ? ref _last[line] : ref clients[client.QueueNext].QueuePrevious) = client.QueuePrevious;
        client.QueueNext = client.QueuePrevious = None;
    }

    /// <summary>Takes the first one out.</summary>
    internal bool TryTake(out int index)
    {
        index = _first[0] != None ? _first[0] : _first[1];
        if (index != None)
        {
            Remove(index);
        }

        return index != None;
    }

    private static int LineOf(in ParkedClient client) => client.Reason == ParkedReason.Input ? 0 : 1;
}
