using ImapIdle.Clients;
using ImapIdle.Interop;
using Microsoft.Win32.SafeHandles;

namespace ImapIdle.Channels;

/// <summary>Those who come and go through channels: clients and listening sockets.</summary>
/// <param name="clients">The clients.</param>
/// <param name="listeners">The listening sockets.</param>
/// <param name="counters">Where is counted what happens.</param>
/// <param name="log">Takes lines for the operator.</param>
internal sealed class Travellers(ClientTable clients, ListenerShelf listeners, Counters counters, Action<string> log)
{
    // A server that refuses may refuse thousands; their reasons are much the same.
    private const long BetweenRefusals = 1000;

    private long _nextRefusal = long.MinValue;

    internal ClientTable Clients { get; } = clients;

    internal ListenerShelf Listeners { get; } = listeners;

    internal Action<string> Log { get; } = log;

    /// <summary>Whether nobody is taken any more.</summary>
    internal bool IsEnding { get; set; }

    /// <summary>Looks at who is offered.</summary>
    /// <returns>Why it is refused, for people; <see langword="null"/> where it is welcome.</returns>
    internal string? Admit(SafeFileHandle socket, ReadOnlyMemory<byte> state, ReadOnlyMemory<byte> input, out Passenger passenger)
    {
        int client = -1;
        HeldListener? listener = null;
        string? refusal = IsEnding ? "imap-idle ends."
            : ClientSocket.IsListening((int)socket.DangerousGetHandle()) ? Listeners.Admit(socket, state, out listener)
            : Clients.Admit(socket, state.Span, input.Span, out client);
        passenger = new Passenger(client, listener);
        if (refusal is not null)
        {
            counters.Refused++;
        }

        return refusal;
    }

    /// <summary>Who was offered is ours.</summary>
    internal void Take(Passenger passenger)
    {
        if (passenger.Listener is { } listener)
        {
            listener.IsOurs = true;
        }
        else
        {
            Clients.Take(passenger.Client);
        }
    }

    /// <summary>Who was offered is not ours after all.</summary>
    internal void Drop(Passenger passenger)
    {
        if (passenger.Listener is { } listener)
        {
            Listeners.Drop(listener);
        }
        else
        {
            Clients.Drop(passenger.Client);
        }
    }

    /// <summary>Whom we offered is the server's.</summary>
    internal void Left(Passenger passenger)
    {
        if (passenger.Listener is { } listener)
        {
            Listeners.Drop(listener);
        }
        else
        {
            Clients.Left(passenger.Client);
        }
    }

    /// <summary>Whom we offered is ours as before.</summary>
    /// <param name="passenger">Who.</param>
    /// <param name="refusal">Why the server refused it; <see langword="null"/> where it is away.</param>
    internal void ComeBack(Passenger passenger, string? refusal)
    {
        if (refusal is not null && Clients.Now >= _nextRefusal)
        {
            _nextRefusal = Clients.Now + BetweenRefusals;
            Log($"The server has refused a {(passenger.Listener is null ? "client" : "listening socket")}: {refusal}");
        }

        if (passenger.Listener is not null)
        {
            return;
        }

        if (refusal is null)
        {
            Clients.ComeBack(passenger.Client);
        }
        else
        {
            Clients.ComeBackRefused(passenger.Client);
        }
    }
}
