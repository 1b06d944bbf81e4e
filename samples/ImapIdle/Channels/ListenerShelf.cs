using ImapIdle.Interop;
using ImapIdle.Protocol;
using Microsoft.Win32.SafeHandles;
using StateGen;

namespace ImapIdle.Channels;

/// <summary>The listening sockets that are held. Nobody accepts from them: the kernel queues the clients.</summary>
internal sealed class ListenerShelf
{
    private const int Most = 16;

    private readonly List<HeldListener> _listeners = [];

    /// <summary>How many are held, those on their way included.</summary>
    internal int Count => _listeners.Count;

    /// <summary>Looks at a listening socket that is offered.</summary>
    /// <returns>Why it is not admitted, for people; <see langword="null"/> where it is, and its descriptor is ours.</returns>
    internal string? Admit(SafeFileHandle socket, ReadOnlyMemory<byte> state, out HeldListener? listener)
    {
        listener = null;
        if (_listeners.Count == Most)
        {
            return $"{Most} listening sockets are held, as many as are kept.";
        }

        try
        {
            StateSerializer.Restore<ParkedListener>(state.Span);
        }
        catch (StateFormatException e)
        {
            return $"The state is not one of a listening socket: {e.Message}";
        }

        listener = new HeldListener((int)socket.DangerousGetHandle(), state.ToArray());
        _listeners.Add(listener);
        socket.SetHandleAsInvalid();
        return null;
    }

    /// <summary>Forgets a listening socket and closes our copy.</summary>
    internal void Drop(HeldListener listener)
    {
        _listeners.Remove(listener);
        LibC.Close(listener.Descriptor);
    }

    /// <summary>The next one for a server that has not been offered it.</summary>
    internal HeldListener? NextFor(Channel channel)
    {
        foreach (HeldListener listener in _listeners)
        {
            if (listener.IsOurs && listener.OfferedBy != channel)
            {
                return listener;
            }
        }

        return null;
    }
}
