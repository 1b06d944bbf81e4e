using ImapIdle.Interop;
using ImapIdle.Protocol;
using Microsoft.Win32.SafeHandles;
using StateGen;

namespace ImapIdle.Channels;

/// <summary>The listening sockets that imap-idle holds. No process accepts from them: the kernel queues the clients.</summary>
internal sealed class HeldListeners
{
    private const int Most = 16;

    private readonly List<ListeningSocket> _listeners = [];

    /// <summary>The number of listening sockets, including those that are being handed over.</summary>
    internal int Count => _listeners.Count;

    /// <summary>Decides about an offered listening socket.</summary>
    /// <returns>The reason for the refusal; <see langword="null"/> if the socket is admitted and its descriptor is now owned here.</returns>
    internal string? Admit(SafeFileHandle socket, ReadOnlyMemory<byte> state, out ListeningSocket? listener)
    {
        listener = null;
        if (_listeners.Count == Most)
        {
            return $"{Most} listening sockets are held, which is the limit.";
        }

        try
        {
            StateSerializer.Restore<HeldListener>(state.Span);
        }
        catch (StateFormatException e)
        {
            return $"The state is not one of a listening socket: {e.Message}";
        }

        listener = new ListeningSocket((int)socket.DangerousGetHandle(), state.ToArray());
        _listeners.Add(listener);
        socket.SetHandleAsInvalid();
        return null;
    }

    /// <summary>Forgets a listening socket and closes this process's copy.</summary>
    internal void Drop(ListeningSocket listener)
    {
        _listeners.Remove(listener);
        LibC.Close(listener.Descriptor);
    }

    /// <summary>The next one for a server that has not been offered it.</summary>
    internal ListeningSocket? NextFor(Channel channel)
    {
        foreach (ListeningSocket listener in _listeners)
        {
            if (listener.IsOurs && listener.OfferedBy != channel)
            {
                return listener;
            }
        }

        return null;
    }
}
