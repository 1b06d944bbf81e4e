using System.Text;
using ImapIdle.Configuration;
using ImapIdle.Diagnostics;
using ImapIdle.Interop;
using ImapIdle.Memory;
using ImapIdle.Protocol;
using ImapIdle.Timing;
using ImapIdle.Watching;
using Microsoft.Win32.SafeHandles;
using StateGen;
using StateGen.Handoff;

namespace ImapIdle.Clients;

/// <summary>All clients, from the offer to imap-idle to the offer to the server. There is no object per client.</summary>
internal sealed partial class ClientTable : IDisposable
{
    private const int None = -1;
    private const int RoomForFrame = 1024;

    private readonly IdleOptions _options;
    private readonly Counters _counters;
    private readonly Poller _poller;
    private readonly Slab<HibernatedClient> _clients;
    private readonly ByteArena _arena;
    private readonly TimerWheel _wheel;
    private readonly MailboxWatcher _watcher;
    private readonly ResumeQueue _queue;
    private readonly Action<int> _changed;
    private readonly int _capacity;
    private ushort _generation;

    /// <summary>An empty table.</summary>
    /// <param name="options">The limits and times.</param>
    /// <param name="counters">Counts events.</param>
    /// <param name="poller">The event loop's poller.</param>
    /// <param name="now">The loop's time in milliseconds.</param>
    /// <param name="capacity">The most clients.</param>
    internal ClientTable(IdleOptions options, Counters counters, Poller poller, long now, int capacity)
    {
        // A mailbox usually has three paths. No client may use the share of many.
        const int WatchesPerClient = 4;

        _options = options;
        _counters = counters;
        _poller = poller;
        _capacity = capacity;
        _clients = new Slab<HibernatedClient>(capacity);
        _arena = new ByteArena(options.MaxMemory);
        _wheel = new TimerWheel(capacity, now);
        _watcher = new MailboxWatcher(capacity * WatchesPerClient);
        _queue = new ResumeQueue(_clients);
        _changed = index => Resume(index, ResumeReason.Changed);
        Now = now;
        poller.TryAdd(_watcher.Descriptor, PollEvents.Readable, PollSource.Mailboxes);
    }

    /// <summary>The loop's time in milliseconds.</summary>
    internal long Now { get; set; }

    /// <summary>The number of clients, including those that are being handed over.</summary>
    internal int Count => _clients.Count;

    /// <summary>The number of clients in IDLE.</summary>
    internal int InIdle { get; private set; }

    /// <summary>The number of clients that are queued for the server or being handed over to it.</summary>
    internal int Resuming { get; private set; }

    /// <summary>The number of watched paths.</summary>
    internal int Watches => _watcher.Watches;

    /// <summary>Decides about an offered connection, and reserves memory for it.</summary>
    /// <param name="connection">Its socket; owned by the table once it is admitted.</param>
    /// <param name="state">Its saved <see cref="HibernatedConnection"/> or <see cref="CompressedConnection"/>.</param>
    /// <param name="input">Input that was read but not parsed.</param>
    /// <param name="index">The client's number, if it is admitted.</param>
    /// <returns>The reason for the refusal; <see langword="null"/> if the connection is admitted.</returns>
    internal string? Admit(SafeFileHandle connection, ReadOnlySpan<byte> state, ReadOnlySpan<byte> input, out int index)
    {
        index = None;
        HibernatedConnection? hibernated = Restore(state, out bool isCompressed, out StateFormatException? error);
        if (hibernated is null)
        {
            return $"The state is not that of a hibernated connection: {error!.Message}";
        }

        if (RefusalOf(state.Length, input.Length) is { } tooLong)
        {
            return tooLong;
        }

        if (!_clients.TryAdd((int)connection.DangerousGetHandle(), out index))
        {
            return $"{_capacity} connections are hibernated, which is the limit.";
        }

        ref HibernatedClient client = ref _clients[index];
        client.FirstWatch = client.QueueNext = client.QueuePrevious = None;
        client.Generation = ++_generation;
        client.Phase = ClientPhase.Receiving;
        client.LastInput = Now - Silence(hibernated.LastInput);
        client.Mark(ClientTraits.InIdle, hibernated.IdleTag is not null);
        client.Mark(ClientTraits.Compressed, isCompressed);
        client.StateLength = state.Length;
        client.InputLength = input.Length;
        string? refusal = Keep(ref client, state, input, isCompressed ? null : hibernated.IdleTag) ? Watch(index, hibernated) : "The memory for hibernated connections is full.";
        if (refusal is not null)
        {
            Free(index);
            index = None;
            return refusal;
        }

        InIdle += hibernated.IdleTag is not null ? 1 : 0;
        connection.SetHandleAsInvalid();
        return null;
    }

    /// <summary>Takes ownership of an admitted client.</summary>
    internal void Take(int index)
    {
        ref HibernatedClient client = ref _clients[index];
        _counters.Taken++;
        client.Phase = ClientPhase.Hibernated;
        Poll(index, PollEvents.Readable | PollEvents.PeerClosed);
        SetLifeTimer(index);
        if (client.Is(ClientTraits.ChangedWhileReceiving) || _ending)
        {
            Resume(index, _ending ? ResumeReason.Ending : ResumeReason.Changed);
        }
        else if (client.Is(ClientTraits.InIdle) && client.InputLength > 0)
        {
            Consider(index, _arena.Get(client.Input, client.InputLength).ToArray());
        }
    }

    /// <summary>Forgets a client that is owned elsewhere and closes this process's copy of its socket, without a shutdown.</summary>
    internal void Drop(int index)
    {
        LibC.Close(_clients[index].Socket);
        Forget(index);
    }

    public void Dispose()
    {
        _clients.Dispose();
        _arena.Dispose();
        _wheel.Dispose();
        _watcher.Dispose();
    }

    private string? RefusalOf(int stateLength, int inputLength) =>
        // The state goes back in one frame, together with all input that the client may have sent by then.
        stateLength > HandoffOptions.Default.MaxFrameLength - _options.MaxInput - ReadLength - RoomForFrame
            ? $"The session has {stateLength} bytes, which leaves no room for input when it is handed back."
        : inputLength > _options.MaxInput ? $"{inputLength} bytes of input are pending; the limit is {_options.MaxInput}."
        : null;

    private static HibernatedConnection? Restore(ReadOnlySpan<byte> state, out bool isCompressed, out StateFormatException? error)
    {
        isCompressed = false;
        if (StateSerializer.TryRestore(state, out HibernatedConnection? hibernated, out error) == StateOutcome.Ok)
        {
            return hibernated;
        }

        isCompressed = StateSerializer.TryRestore(state, out CompressedConnection? compressed, out _) == StateOutcome.Ok;
        return compressed?.Connection;
    }

    private static long Silence(DateTime? lastInput) =>
        lastInput is { } time ? (long)Math.Max(0, (DateTime.UtcNow - time).TotalMilliseconds) : 0;

    private bool Keep(ref HibernatedClient client, ReadOnlySpan<byte> state, ReadOnlySpan<byte> input, string? tag) =>
        _arena.TryAdd(state, out client.State) && _arena.TryAdd(input, out client.Input) && KeepTag(ref client, tag);

    private bool KeepTag(ref HibernatedClient client, string? tag)
    {
        // An overlong or invalid tag, and that of a compressed client, stays in the state only. The server answers in these cases.
        if (tag is not { Length: > 0 and <= IdleInput.LongestTag } || tag.AsSpan().ContainsAnyExcept(IdleInput.TagText))
        {
            return true;
        }

        Span<byte> bytes = stackalloc byte[IdleInput.LongestTag];
        if (!Encoding.ASCII.TryGetBytes(tag, bytes, out int length) || !_arena.TryAdd(bytes[..length], out client.Tag))
        {
            return false;
        }

        client.TagLength = (byte)length;
        return true;
    }

    private string? Watch(int index, HibernatedConnection hibernated)
    {
        ref HibernatedClient client = ref _clients[index];
        bool hasChanged = false;
        foreach (WatchedPath watched in hibernated.Watch)
        {
            string path = PathOf(hibernated, watched);
            if (!Path.IsPathRooted(path))
            {
                return $"{path} cannot be watched: it is not an absolute path.";
            }

            if (_watcher.Watch(index, path, watched.LastWrite, ref client.FirstWatch, ref hasChanged) is { } refusal)
            {
                return refusal;
            }
        }

        client.Mark(ClientTraits.ChangedWhileReceiving, hasChanged);
        return null;
    }

    private static string PathOf(HibernatedConnection hibernated, WatchedPath watched) =>
        hibernated.Directory is { } directory ? Path.Combine(directory, watched.Path) : watched.Path;

    private void Forget(int index)
    {
        ref HibernatedClient client = ref _clients[index];
        InIdle -= client.Is(ClientTraits.InIdle) ? 1 : 0;
        Resuming -= client.Phase > ClientPhase.Hibernated ? 1 : 0;
        Free(index);
    }

    private void Free(int index)
    {
        ref HibernatedClient client = ref _clients[index];
        _watcher.Forget(ref client.FirstWatch);
        _wheel.Cancel(index);
        _arena.Free(ref client.State, client.StateLength);
        _arena.Free(ref client.Tag, client.TagLength);
        _arena.Free(ref client.Input, client.InputLength);
        _arena.Free(ref client.Output, client.OutputLength);
        _clients.Remove(index);
    }

    private void Poll(int index, PollEvents events)
    {
        ref HibernatedClient client = ref _clients[index];
        if (events == PollEvents.None)
        {
            if (client.Is(ClientTraits.Polled))
            {
                _poller.Remove(client.Socket);
            }
        }
        else if (client.Is(ClientTraits.Polled))
        {
            _poller.Change(client.Socket, events, PollSource.Client, index, client.Generation);
        }
        else
        {
            _poller.TryAdd(client.Socket, events, PollSource.Client, index, client.Generation);
        }

        client.Mark(ClientTraits.Polled, events != PollEvents.None);
    }
}
