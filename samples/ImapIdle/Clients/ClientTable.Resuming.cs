using ImapIdle.Interop;
using ImapIdle.Protocol;
using StateGen;

namespace ImapIdle.Clients;

/// <content>When clients have to go to the server, and how they leave.</content>
internal sealed partial class ClientTable
{
    private const long RefusedPause = 1000;

    private bool _ending;

    /// <summary>When the next timer is due; <see cref="long.MaxValue"/> if none is set.</summary>
    internal long NextTimer => _wheel.NextDue;

    /// <summary>Runs timers that are due.</summary>
    /// <param name="most">The most timers to run, so that sockets do not have to wait.</param>
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
            ResumeWhereChanged();
        }
    }

    /// <summary>Queues every client for the server.</summary>
    internal void ResumeAll()
    {
        _ending = true;
        for (int index = 0; index < _clients.Used; index++)
        {
            if (_clients.IsLive(index) && _clients[index].Phase == ClientPhase.Hibernated)
            {
                Resume(index, ResumeReason.Ending);
            }
        }
    }

    /// <summary>Says BYE to every client whose connection is owned here.</summary>
    internal void CloseAll(string bye)
    {
        for (int index = 0; index < _clients.Used; index++)
        {
            if (_clients.IsLive(index) && _clients[index].Phase is not (ClientPhase.Receiving or ClientPhase.Sending))
            {
                Bye(index, bye);
            }
        }
    }

    /// <summary>Takes the next client for the server from the queue. From here on its socket is left alone.</summary>
    internal bool TryDequeue(out int index, out int socket, out byte[] state, out byte[] input)
    {
        if (!_queue.TryTake(out index))
        {
            (socket, state, input) = (None, [], []);
            return false;
        }

        ref HibernatedClient client = ref _clients[index];
        Poll(index, PollEvents.None);
        _wheel.Cancel(index);
        client.Phase = ClientPhase.Sending;
        socket = client.Socket;
        input = _arena.Get(client.Input, client.InputLength).ToArray();
        HibernatedConnection hibernated = Restore(client);
        hibernated.Reason = client.Reason;
        hibernated.LastInput = DateTime.UtcNow.AddMilliseconds(client.LastInput - Now);
        if (client.Is(ClientTraits.NewTag))
        {
            hibernated.IdleTag = System.Text.Encoding.ASCII.GetString(_arena.Get(client.Tag, client.TagLength));
        }

        state = client.Is(ClientTraits.Compressed)
            ? StateSerializer.Save(new CompressedConnection { Connection = hibernated })
            : StateSerializer.Save(hibernated);
        return true;
    }

    /// <summary>The server has taken over a client.</summary>
    internal void Complete(int index)
    {
        _counters.Resumed(_clients[index].Reason)++;
        Drop(index);
    }

    /// <summary>The server went away before it took over a client: the client waits for the next server.</summary>
    internal void Return(int index)
    {
        _counters.Retries++;
        Enqueue(index);
    }

    /// <summary>The server refused a client: it is offered again after a pause.</summary>
    internal void ReturnRefused(int index)
    {
        _counters.Retries++;
        ref HibernatedClient client = ref _clients[index];
        client.Phase = ClientPhase.Refused;
        Wait(index);
        _wheel.Set(index, Now + RefusedPause);
    }

    private void Resume(int index, ResumeReason reason)
    {
        ref HibernatedClient client = ref _clients[index];
        switch (client.Phase)
        {
            case ClientPhase.Receiving:
                // The connection is not owned here yet and may never be. The change is noted until then.
                client.Mark(ClientTraits.ChangedWhileReceiving, true);
                _watcher.Forget(ref client.FirstWatch);
                return;
            case ClientPhase.Queued when reason == ResumeReason.Input && client.Reason != ResumeReason.Input:
                _queue.Remove(index);
                break;
            case ClientPhase.Refused when reason == ResumeReason.Input:
                client.Reason = reason;
                client.Waiting = Now;
                Poll(index, PollEvents.None);
                return;
            case not ClientPhase.Hibernated:
                return;
            default:
                Resuming++;
                _watcher.Forget(ref client.FirstWatch);
                break;
        }

        client.Reason = reason;
        client.Waiting = Now;
        Enqueue(index);
    }

    private void Enqueue(int index)
    {
        ref HibernatedClient client = ref _clients[index];
        client.Phase = ClientPhase.Queued;
        Wait(index);
        if (client.Output == 0)
        {
            _queue.Add(index);
        }
    }

    /// <summary>Sets timer and events of a waiting client. A client without input may still send something or close.</summary>
    private void Wait(int index)
    {
        ref HibernatedClient client = ref _clients[index];
        if (client.Reason == ResumeReason.Input)
        {
            _wheel.Set(index, client.Waiting + _options.RetryInput);
        }
        else
        {
            SetLifeTimer(index);
        }

        Poll(index, client.Output != 0 ? PollEvents.Writable
            : client.Reason == ResumeReason.Input ? PollEvents.None
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
        ref HibernatedClient client = ref _clients[index];
        bool hasInput = client.Reason == ResumeReason.Input;
        if (client.Phase == ClientPhase.Refused)
        {
            if (Now - client.Waiting >= (hasInput ? _options.RetryInput : _options.RetryChanged))
            {
                Bye(index, "The server cannot resume this session.");
                return;
            }

            Enqueue(index);
        }
        else if (client.Phase == ClientPhase.Queued && hasInput)
        {
            Bye(index, "The server is away.");
        }
        else if (Now - client.LastInput >= _options.Inactive)
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
        ref HibernatedClient client = ref _clients[index];
        long end = client.LastInput + _options.Inactive;
        _wheel.Set(index, client.Is(ClientTraits.InIdle) ? Math.Min(end, Now + _options.StillHere) : end);
    }

    // The kernel has dropped events. The times of last write show what may have changed.
    private void ResumeWhereChanged()
    {
        for (int index = 0; index < _clients.Used; index++)
        {
            if (_clients.IsLive(index) && _clients[index].Phase <= ClientPhase.Hibernated)
            {
                HibernatedConnection hibernated = Restore(_clients[index]);
                if (hibernated.Watch.Exists(watched =>
                    watched.LastWrite is not { } known || Watching.MailboxWatcher.HasChanged(PathOf(hibernated, watched), known)))
                {
                    Resume(index, ResumeReason.Changed);
                }
            }
        }
    }

    private HibernatedConnection Restore(in HibernatedClient client)
    {
        ReadOnlySpan<byte> state = _arena.Get(client.State, client.StateLength);
        return client.Is(ClientTraits.Compressed)
            ? StateSerializer.Restore<CompressedConnection>(state).Connection
            : StateSerializer.Restore<HibernatedConnection>(state);
    }
}
