using ImapIdle.Memory;
using ImapIdle.Protocol;

namespace ImapIdle.Clients;

/// <summary>The clients that wait for the server, in order of arrival. Clients with input go before those without.</summary>
internal sealed class ResumeQueue(Slab<HibernatedClient> clients)
{
    private const int None = -1;

    private readonly int[] _first = [None, None];
    private readonly int[] _last = [None, None];

    /// <summary>Puts a client at the end.</summary>
    internal void Add(int index)
    {
        ref HibernatedClient client = ref clients[index];
        int line = LineOf(client);
        client.QueueNext = None;
        client.QueuePrevious = _last[line];
        (_last[line] == None ? ref _first[line] : ref clients[_last[line]].QueueNext) = index;
        _last[line] = index;
    }

    /// <summary>Removes a client from any position. Its reason must be the one with which it was added.</summary>
    internal void Remove(int index)
    {
        ref HibernatedClient client = ref clients[index];
        int line = LineOf(client);
        (client.QueuePrevious == None ? ref _first[line] : ref clients[client.QueuePrevious].QueueNext) = client.QueueNext;
        (client.QueueNext == None ? ref _last[line] : ref clients[client.QueueNext].QueuePrevious) = client.QueuePrevious;
        client.QueueNext = client.QueuePrevious = None;
    }

    /// <summary>Removes the first client.</summary>
    internal bool TryTake(out int index)
    {
        index = _first[0] != None ? _first[0] : _first[1];
        if (index != None)
        {
            Remove(index);
        }

        return index != None;
    }

    private static int LineOf(in HibernatedClient client) => client.Reason == ResumeReason.Input ? 0 : 1;
}
