using System.Runtime.InteropServices;
using ImapIdle.Channels;
using ImapIdle.Clients;
using ImapIdle.Configuration;
using ImapIdle.Diagnostics;
using ImapIdle.Interop;
using ImapIdle.Protocol;

namespace ImapIdle;

/// <summary>The event loop: one thread, which waits for all events at once and never blocks on a single client.</summary>
internal sealed class IdleProcess : IDisposable
{
    // Further timers run in the next round, so that a DONE does not have to wait for ten thousand keep-alives.
    private const int TimersPerRound = 64;

    // A tenth of the time that an offer may take.
    private const long ExpiryPeriod = 1000;

    // The time in which the server has to take over all connections when this process ends.
    private const long HandOverTime = 10_000;

    // The quiet time after garbage was created, before memory is returned to the system.
    private const long CalmTime = 1000;
    private const long GarbageWorthIt = 256 * 1024;

    // Descriptors reserved for other purposes than clients: files of the runtime, listening sockets, channels, and the descriptors of one message.
    private const int KeptBack = 64 + MostChannels + 256;

    // A server uses one channel; tools that check for a running imap-idle use one briefly.
    private const int MostChannels = 32;

    private readonly IdleOptions _options;
    private readonly Counters _counters = new();
    private readonly Poller _poller = new();
    private readonly ClientTable _clients;
    private readonly HeldListeners _listeners = new();
    private readonly TransferTable _transfers;
    private readonly HandoffEndpoint _endpoint;
    private readonly StatusEndpoint _status;
    private readonly ServerLink _link;
    private readonly EndSignals _signals;
    private readonly Func<IdleStatus> _figures;
    private long _now = Environment.TickCount64;
    private long _nextExpiry;
    private long _usefulUntil;
    private long _endAt = long.MaxValue;
    private long _collectedAt;

    /// <summary>Opens everything; <see cref="Run"/> serves.</summary>
    /// <exception cref="StateGen.Handoff.HandoffException">Another imap-idle runs there, or the directory cannot be used.</exception>
    /// <exception cref="IOException">The directory cannot be used, or the kernel cannot create an inotify instance.</exception>
    internal IdleProcess(IdleOptions options, RuntimeDirectory directory, Action<string> log)
    {
        _options = options;
        int free = Math.Max(2, ResourceLimit.RaiseOpenFiles() - ProcessFigures.Descriptors);
        int capacity = Math.Min(options.MaxConnections, Math.Max(1, free - Math.Min(KeptBack, free / 2)));
        int mostChannels = Math.Clamp(free / 10, 2, MostChannels);
        _clients = new ClientTable(options, _counters, _poller, _now, capacity);
        _transfers = new TransferTable(_clients, _listeners, _counters, log);
        _endpoint = new HandoffEndpoint(directory.IdleSocket, mostChannels, _transfers, _poller);
        _status = new StatusEndpoint(directory.StatusSocket, _poller);
        _link = new ServerLink(directory.ServerSocket, options, _transfers, _poller);
        _signals = new EndSignals(_poller);
        _figures = Figures;
        _usefulUntil = _now + options.Linger;
    }

    /// <summary>Runs until nothing is left to do or a signal arrives.</summary>
    internal void Run()
    {
        while (!IsOver())
        {
            int ready = _poller.Wait(Timeout());
            _clients.Now = _now = Environment.TickCount64;
            for (int i = 0; i < ready; i++)
            {
                Dispatch(i);
            }

            _clients.RunTimers(TimersPerRound);
            _link.Run(_now);
            _endpoint.Run(_now);
            _status.Run(_now);
            if (_now >= _nextExpiry && (_link.IsBusy || _endpoint.IsBusy))
            {
                _nextExpiry = _now + ExpiryPeriod;
                _link.Expire();
                _endpoint.Expire();
            }

            if (ready == 0)
            {
                CollectIfWorthIt();
            }
        }

        // Offers that were not taken are owned here again.
        _link.Dispose();
        _clients.CloseAll(ImapWords.ShutsDown);
    }

    public void Dispose()
    {
        _signals.Dispose();
        _link.Dispose();
        _status.Dispose();
        _endpoint.Dispose();
        _clients.Dispose();
        _poller.Dispose();
    }

    private void Dispatch(int number)
    {
        (PollEvents events, PollSource source, int index, ushort generation) = _poller[number];
        switch (source)
        {
            case PollSource.Client:
                _clients.OnReady(index, generation, events);
                break;
            case PollSource.Mailboxes:
                _clients.OnMailboxes();
                break;
            case PollSource.IdleSocket:
                _endpoint.OnConnect();
                break;
            case PollSource.StatusSocket:
                _status.OnConnect(_figures);
                break;
            case PollSource.Channel when index == ServerLink.Number:
                _link.OnReady();
                break;
            case PollSource.Channel:
                _endpoint.OnReady(index);
                break;
            case PollSource.Signal:
                _signals.Take();
                End();
                break;
        }
    }

    private void End()
    {
        _transfers.IsEnding = true;
        if (_signals.Last == PosixSignal.SIGINT)
        {
            _endAt = _now;
        }
        else
        {
            _endAt = Math.Min(_endAt, _now + HandOverTime);
            _clients.ResumeAll();
        }
    }

    private bool IsOver()
    {
        bool isEmpty = _clients.Count + _listeners.Count == 0;
        if (_endAt < long.MaxValue)
        {
            // Without a server nothing more can be handed over.
            return isEmpty || _now >= _endAt || !_link.IsUp;
        }

        if (!isEmpty || _link.IsUp || _endpoint.Servers > 0)
        {
            _usefulUntil = _now + _options.Linger;
        }

        return _now >= _usefulUntil;
    }

    private int Timeout()
    {
        long next = Math.Min(Math.Min(_clients.NextTimer, _link.NextTry), _endAt);
        next = Math.Min(next, Math.Min(_endpoint.NextTry, _status.NextTry));
        if (_link.IsBusy || _endpoint.IsBusy)
        {
            next = Math.Min(next, _nextExpiry);
        }

        if (IsGarbageWorthIt)
        {
            next = Math.Min(next, _now + CalmTime);
        }

        return next == long.MaxValue ? -1 : (int)Math.Clamp(next - Environment.TickCount64, 0, int.MaxValue);
    }

    private bool IsGarbageWorthIt => GC.GetAllocatedBytesForCurrentThread() - _collectedAt >= GarbageWorthIt;

    // Thousands of connections may arrive at once, followed by a long quiet time. Without this their garbage would stay until the next ones.
    private void CollectIfWorthIt()
    {
        if (IsGarbageWorthIt)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            _collectedAt = GC.GetAllocatedBytesForCurrentThread();
        }
    }

    private IdleStatus Figures() => new()
    {
        ProcessId = Environment.ProcessId,
        Hibernating = _clients.Count,
        InIdle = _clients.InIdle,
        Resuming = _clients.Resuming,
        Listeners = _listeners.Count,
        HasServer = _link.IsUp,
        Watches = _clients.Watches,
        Taken = _counters.Taken,
        Refused = _counters.Refused,
        ResumedByInput = _counters.Resumed(ResumeReason.Input),
        ResumedByChange = _counters.Resumed(ResumeReason.Changed),
        ResumedByEnd = _counters.Resumed(ResumeReason.Ending),
        Retries = _counters.Retries,
        Answered = _counters.Answered,
        StillHere = _counters.StillHere,
        Byes = _counters.Byes,
        Closed = _counters.Closed,
        PrivateMemory = ProcessFigures.PrivateMemory,
        Descriptors = ProcessFigures.Descriptors,
    };
}
