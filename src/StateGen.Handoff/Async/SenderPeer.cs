using System.Collections.Concurrent;
using System.Net.Sockets;

namespace StateGen.Handoff.Async;

/// <summary>A connected sender and its offers.</summary>
internal sealed class SenderPeer<T> : IAsyncDisposable
{
    private readonly Reception<T> _reception;
    private readonly ChannelPump _pump;

    /// <summary>The offers that were answered with READY. Code that removes an entry closes it or passes it on.</summary>
    private readonly ConcurrentDictionary<ulong, Handoff<T>> _accepted = [];

    internal SenderPeer(Reception<T> reception, Socket socket, HandoffOptions options)
    {
        _reception = reception;
        _pump = new ChannelPump(socket, options, Happened);
    }

    /// <summary>The process of the sender.</summary>
    internal int ProcessId => _pump.PeerProcessId;

    internal void Start() => _pump.Start();

    public ValueTask DisposeAsync() => _pump.DisposeAsync();

    private void Happened(HandoffEvent happened)
    {
        switch (happened.Kind)
        {
            case HandoffEventKind.Offered:
                _ = AnswerAsync(happened);
                break;

            case HandoffEventKind.Taken when _accepted.TryRemove(happened.Id, out Handoff<T>? taken):
                _reception.Take(taken);
                break;

            case HandoffEventKind.Withdrawn:
                Drop(happened.Id);
                break;

            case HandoffEventKind.Closed:
                _reception.Forget(this, happened.Reason);
                break;
        }
    }

    private async Task AnswerAsync(HandoffEvent offer)
    {
        string? reason;
        Handoff<T>? handoff = null;
        bool hasPlace = false;
        try
        {
            await _reception.Free.WaitAsync(_reception.Stop).ConfigureAwait(false);
            hasPlace = true;
            T state = _reception.Restore(offer.State);
            handoff = new Handoff<T>(SocketOf(offer), state, offer.PendingInput);
            reason = _reception.Validate is null
                ? null
                : await _reception.Validate(handoff, _reception.Stop).ConfigureAwait(false);
            if (reason is null)
            {
                Accept(offer.Id, handoff);
                return;
            }
        }
        catch (OperationCanceledException)
        {
            reason = "The listener has stopped.";
        }
        catch (StateFormatException error)
        {
            reason = error.Message;
        }
        catch (Exception error)
        {
            // Validation runs the program's own code. Whatever it throws, the sender keeps the connection.
            reason = $"{error.GetType().Name}: {error.Message}";
        }

        Refuse(offer, handoff, hasPlace, reason);
    }

    private void Accept(ulong id, Handoff<T> handoff)
    {
        _accepted[id] = handoff;
        if (!_pump.Use(channel => channel.Accept(id)))
        {
            Drop(id);
        }
    }

    private void Refuse(HandoffEvent offer, Handoff<T>? handoff, bool hasPlace, string reason)
    {
        if (handoff is null)
        {
            offer.Connection!.Dispose();
        }
        else
        {
            ConnectionCopy.Close(handoff.Socket);
        }

        if (hasPlace)
        {
            _reception.Free.Release();
        }

        _pump.Use(channel => channel.Refuse(offer.Id, reason));
    }

    private void Drop(ulong id)
    {
        if (_accepted.TryRemove(id, out Handoff<T>? handoff))
        {
            ConnectionCopy.Close(handoff.Socket);
            _reception.Free.Release();
        }
    }

    private static Socket SocketOf(HandoffEvent offer)
    {
        SafeSocketHandle handle = new(offer.Connection!.DangerousGetHandle(), ownsHandle: true);
        try
        {
            // The other process has made it nonblocking; .NET waits for it anyway.
            Socket socket = new(handle) { Blocking = true };

            // A SafeSocketHandle accepts any descriptor. This throws if it is not a socket.
            _ = socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Type);
            offer.Connection.SetHandleAsInvalid();
            return socket;
        }
        catch
        {
            handle.SetHandleAsInvalid();
            throw;
        }
    }
}
