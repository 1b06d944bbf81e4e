using ImapIdle.Interop;
using ImapIdle.Protocol;
using StateGen;

namespace ImapIdle.Clients;

/// <content>When clients have to go to the server, and how they leave.</content>
internal sealed partial class ClientTable
{
    private const long RefusedPause = 1000;

    private bool _ending;

    /// <summary>When the next timer is due; <see cref="long.MaxValue"/> where none is set.</summary>
    internal long NextTimer => _wheel.NextDue;

    /// <summary>Runs timers that are due.</summary>
    /// <param name="most">How many at most, so that sockets are not kept waiting.</param>
    internal void RunTimers(int most)
    {
        while (most-- > 0 && _wheel.TryExpire(Now, out int index))
        {
            OnTimer(index);
        }
    }

    /// <summary>Mailboxes have changed.</summary>
    internal void OnMailboxes()
    {
        if (_watcher.Read(_changed))
        {
            WakeWhereChanged();
        }
    }

    /// <summary>Everybody has to go to the server.</summary>
    internal void WakeAll()
    {
        _ending = true;
        for (int index = 0; index < _clients.Used; index++)
        {
            if (_clients.IsLive(index) && _clients[index].Phase == ClientPhase.Parked)
            {
                Wake(index, ParkedReason.Ending);
            }
        }
    }

    /// <summary>Says BYE to everybody who is ours.</summary>
    internal void CloseAll(string bye)
    {
        for (int index = 0; index < _clients.Used; index++)
        {
            if (_clients.IsLive(index) && _clients[index].Phase is not (ClientPhase.Arriving or ClientPhase.Leaving))
            {
                Bye(index, bye);
            }
        }
    }

    /// <summary>The next client for the server, with what goes along; nothing touches its socket from here on.</summary>
    internal bool TryLeave(out int index, out int socket, out byte[] state, out byte[] input)
    {
        if (!_queue.TryTake(out index))
        {
            (socket, state, input) = (None, [], []);
            return false;
        }

        ref ParkedClient client = ref _clients[index];
        Poll(index, PollEvents.None);
        _wheel.Cancel(index);
        client.Phase = ClientPhase.Leaving;
        socket = client.Socket;
        input = _arena.Get(client.Input, client.InputLength).ToArray();
        ParkedConnection parked = Restore(client);
        parked.Reason = client.Reason;
        parked.Heard = DateTime.UtcNow.AddMilliseconds(client.Heard - Now);
        if (client.Is(ClientTraits.NewTag))
        {
            parked.IdleTag = System.Text.Encoding.ASCII.GetString(_arena.Get(client.Tag, client.TagLength));
        }

        state = client.Is(ClientTraits.Compressed)
            ? StateSerializer.Save(new CompressedConnection { Connection = parked })
            : StateSerializer.Save(parked);
        return true;
    }

    /// <summary>The server has a client.</summary>
    internal void Left(int index)
    {
        _counters.Woken(_clients[index].Reason)++;
        Drop(index);
    }

    /// <summary>A client comes back, because the server is away: it waits for the next one.</summary>
    internal void ComeBack(int index)
    {
        _counters.Retries++;
        Enqueue(index);
    }

    /// <summary>A client comes back, because the server does not want it (yet).</summary>
    internal void ComeBackRefused(int index)
    {
        _counters.Retries++;
        ref ParkedClient client = ref _clients[index];
        client.Phase = ClientPhase.Refused;
        Wait(index);
        _wheel.Set(index, Now + RefusedPause);
    }

    private void Wake(int index, ParkedReason reason)
    {
        ref ParkedClient client = ref _clients[index];
        switch (client.Phase)
        {
            case ClientPhase.Arriving:
                // Not ours yet, and it may never be: noted until then.
                client.Mark(ClientTraits.ChangedOnArrival, true);
                _watcher.Forget(ref client.FirstWatch);
                return;
            case ClientPhase.Queued when reason == ParkedReason.Input && client.Reason != ParkedReason.Input:
                _queue.Remove(index);
                break;
            case ClientPhase.Refused when reason == ParkedReason.Input:
                client.Reason = reason;
                client.Waiting = Now;
                Poll(index, PollEvents.None);
                return;
            case not ClientPhase.Parked:
                return;
            default:
                Waking++;
                _watcher.Forget(ref client.FirstWatch);
                break;
        }

        client.Reason = reason;
        client.Waiting = Now;
        Enqueue(index);
    }

    private void Enqueue(int index)
    {
        ref ParkedClient client = ref _clients[index];
        client.Phase = ClientPhase.Queued;
        Wait(index);
        if (client.Output == 0)
        {
            _queue.Add(index);
        }
    }

    /// <summary>What a client does while it waits: one that has said nothing may still do so, or close.</summary>
    private void Wait(int index)
    {
        ref ParkedClient client = ref _clients[index];
        if (client.Reason == ParkedReason.Input)
        {
            _wheel.Set(index, client.Waiting + _options.RetryInput);
        }
        else
        {
            SetLifeTimer(index);
        }

        Poll(index, client.Output != 0 ? PollEvents.Writable
            : client.Reason == ParkedReason.Input ? PollEvents.None
            : PollEvents.Readable | PollEvents.PeerClosed);
    }

    private void AfterOutput(int index)
    {
        if (_clients[index].Phase == ClientPhase.Queued)
        {
            Enqueue(index);
        }
        else
        {
            Poll(index, PollEvents.Readable | PollEvents.PeerClosed);
        }
    }

    private void OnTimer(int index)
    {
        ref ParkedClient client = ref _clients[index];
        bool hasInput = client.Reason == ParkedReason.Input;
        if (client.Phase == ClientPhase.Refused)
        {
            if (Now - client.Waiting >= (hasInput ? _options.RetryInput : _options.RetryChanged))
            {
                Bye(index, "The server cannot go on with this session.");
                return;
            }

            Enqueue(index);
        }
        else if (client.Phase == ClientPhase.Queued && hasInput)
        {
            Bye(index, "The server is away.");
        }
        else if (Now - client.Heard >= _options.Inactive)
        {
            Bye(index, ImapWords.Inactive);
        }
        else
        {
            SetLifeTimer(index);
            if (client.Is(ClientTraits.InIdle))
            {
                SayStillHere(index);
            }
        }
    }

    private void SetLifeTimer(int index)
    {
        ref ParkedClient client = ref _clients[index];
        long end = client.Heard + _options.Inactive;
        _wheel.Set(index, client.Is(ClientTraits.InIdle) ? Math.Min(end, Now + _options.StillHere) : end);
    }

    // The kernel has dropped events: the times of last write tell where they may have been.
    private void WakeWhereChanged()
    {
        for (int index = 0; index < _clients.Used; index++)
        {
            if (_clients.IsLive(index) && _clients[index].Phase <= ClientPhase.Parked)
            {
                ParkedConnection parked = Restore(_clients[index]);
                if (parked.Watch.Exists(watched =>
                    watched.LastWrite is not { } known || Watching.MailboxWatcher.HasChanged(PathOf(parked, watched), known)))
                {
                    Wake(index, ParkedReason.Changed);
                }
            }
        }
    }

    private ParkedConnection Restore(in ParkedClient client)
    {
        ReadOnlySpan<byte> state = _arena.Get(client.State, client.StateLength);
        return client.Is(ClientTraits.Compressed)
            ? StateSerializer.Restore<CompressedConnection>(state).Connection
            : StateSerializer.Restore<ParkedConnection>(state);
    }
}
