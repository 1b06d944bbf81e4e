using ImapIdle.Clients;
using ImapIdle.Diagnostics;
using ImapIdle.Interop;
using Microsoft.Win32.SafeHandles;

namespace ImapIdle.Channels;

/// <summary>The clients and listening sockets that are handed over through channels.</summary>
/// <param name="clients">The clients.</param>
/// <param name="listeners">The listening sockets.</param>
/// <param name="counters">Counts events.</param>
/// <param name="log">Writes a line to the log.</param>
internal sealed class TransferTable(ClientTable clients, HeldListeners listeners, Counters counters, Action<string> log)
{
    // A server may refuse thousands of connections for similar reasons.
    private const long BetweenRefusals = 1000;

    private long _nextRefusal = long.MinValue;

    internal ClientTable Clients { get; } = clients;

    internal HeldListeners Listeners { get; } = listeners;

    internal Action<string> Log { get; } = log;

    /// <summary>Whether imap-idle is ending and refuses every offer.</summary>
    internal bool IsEnding { get; set; }

    /// <summary>Decides about an offer.</summary>
    /// <returns>The reason for the refusal; <see langword="null"/> if the offer is admitted.</returns>
    internal string? Admit(SafeFileHandle socket, ReadOnlyMemory<byte> state, ReadOnlyMemory<byte> input, out Transfer transfer)
    {
        int client = -1;
        ListeningSocket? listener = null;
        string? refusal = IsEnding ? "imap-idle ends."
            : ClientSocket.IsListening((int)socket.DangerousGetHandle()) ? Listeners.Admit(socket, state, out listener)
            : Clients.Admit(socket, state.Span, input.Span, out client);
        transfer = new Transfer(client, listener);
        if (refusal is not null)
        {
            counters.Refused++;
        }

        return refusal;
    }

    /// <summary>Takes ownership of an admitted offer.</summary>
    internal void Take(Transfer transfer)
    {
        if (transfer.Listener is { } listener)
        {
            listener.IsOurs = true;
        }
        else
        {
            Clients.Take(transfer.Client);
        }
    }

    /// <summary>Forgets an offer that was withdrawn.</summary>
    internal void Drop(Transfer transfer)
    {
        if (transfer.Listener is { } listener)
        {
            Listeners.Drop(listener);
        }
        else
        {
            Clients.Drop(transfer.Client);
        }
    }

    /// <summary>The server has taken over what was offered.</summary>
    internal void Complete(Transfer transfer)
    {
        if (transfer.Listener is { } listener)
        {
            Listeners.Drop(listener);
        }
        else
        {
            Clients.Complete(transfer.Client);
        }
    }

    /// <summary>Takes back an offer that the server did not accept.</summary>
    /// <param name="transfer">The client or listening socket.</param>
    /// <param name="refusal">Why the server refused it; <see langword="null"/> if the server is away.</param>
    internal void Return(Transfer transfer, string? refusal)
    {
        if (refusal is not null && Clients.Now >= _nextRefusal)
        {
            _nextRefusal = Clients.Now + BetweenRefusals;
            Log($"The server has refused a {(transfer.Listener is null ? "client" : "listening socket")}: {refusal}");
        }

        if (transfer.Listener is not null)
        {
            return;
        }

        if (refusal is null)
        {
            Clients.Return(transfer.Client);
        }
        else
        {
            Clients.ReturnRefused(transfer.Client);
        }
    }
}
