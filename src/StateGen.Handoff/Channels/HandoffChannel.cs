using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using StateGen.Handoff.Interop;
using StateGen.Handoff.Protocol;

namespace StateGen.Handoff;

/// <summary>
/// One end of a channel over which two processes hand connections over, for programs with an event loop of their own. Never blocks, and
/// uses no tasks and no threads. Either end can offer connections.
/// </summary>
/// <remarks>
/// Wait until <see cref="Handle"/> is readable, or writable while <see cref="WantsToWrite"/>. Then, and after each call that offers or
/// answers, call <see cref="TryNext"/> until it returns false. Call <see cref="Expire"/> from time to time. Use the channel from one thread
/// at a time.
/// </remarks>
public sealed partial class HandoffChannel : IDisposable
{
    private readonly SafeHandle _socket;
    private readonly HandoffOptions _options;

    // Only the length of a frame is limited: this end must be able to read any offer that the other end can write.
    private readonly StateLimits _frameLimits;
    private readonly HandoffLedger _ledger;
    private readonly Inbox _inbox;
    private readonly Outbox _outbox = new();
    private readonly Queue<HandoffEvent> _events = [];
    private readonly Queue<(ulong Id, long At)> _deadlines = [];
    private readonly List<OutgoingFrame> _written = [];
    private bool _cannotWrite;
    private bool _closing;
    private long _readingSince = Environment.TickCount64;
    private long _writingSince = Environment.TickCount64;

    /// <summary>A channel over a connected UNIX stream socket that does not block; it is the channel's from here on.</summary>
    /// <exception cref="HandoffException">The process at the other end belongs to a user that is not allowed. The socket is closed.</exception>
    internal HandoffChannel(SafeHandle socket, HandoffOptions options)
    {
        _socket = socket;
        _options = options;
        _frameLimits = new StateLimits { MaxBytes = options.MaxFrameLength, MaxElements = options.MaxFrameLength };
        _ledger = new HandoffLedger(options.MaxOutstanding);
        _inbox = new Inbox(options.MaxFrameLength);
        uint length = (uint)Marshal.SizeOf<PeerCredentials>();
        if (LibC.GetSocketOption(socket, LibC.SocketLevel, LibC.PeerCredentials, out PeerCredentials peer, ref length) != 0)
        {
            int error = Errno.Last;
            socket.Dispose();
            throw new HandoffException($"Cannot identify the process at the other end: {Errno.Text(error)}.");
        }

        if (!options.AllowedUserIds.Contains(peer.UserId))
        {
            socket.Dispose();
            throw new HandoffException($"Process {peer.ProcessId} at the other end belongs to user {peer.UserId}, which is not allowed.");
        }

        PeerProcessId = peer.ProcessId;
        PeerUserId = peer.UserId;
    }

    /// <summary>The socket of the channel to wait for.</summary>
    public SafeHandle Handle => _socket;

    /// <summary>The process at the other end when the channel was connected.</summary>
    public int PeerProcessId { get; }

    /// <summary>The user of the process at the other end when the channel was connected.</summary>
    public uint PeerUserId { get; }

    /// <summary>Whether the channel has ended; events may still be there.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whether frames are waiting for the other end to read.</summary>
    public bool WantsToWrite => !_outbox.IsEmpty;

    /// <summary>The number of this end's offers without an outcome.</summary>
    public int Outstanding => _ledger.Outstanding;

    /// <summary>
    /// Whether another offer is possible: the channel is open, with fewer outstanding offers than
    /// <see cref="HandoffOptions.MaxOutstanding"/>.
    /// </summary>
    public bool CanOffer => !IsClosed && !_closing && !_cannotWrite && Outstanding < _options.MaxOutstanding;

    /// <summary>Connects to a process that listens.</summary>
    /// <param name="path">The path of the listening socket. A path that begins with @ is an abstract name.</param>
    /// <param name="options">The limits; <see cref="HandoffOptions.Default"/> if null.</param>
    /// <exception cref="HandoffException">No process listens there, or one that is not allowed.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Linux.</exception>
    public static HandoffChannel Connect(string path, HandoffOptions? options = null)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw UnixSocket.NotLinux;
        }

        SafeFileHandle socket = UnixSocket.Create();
        UnixAddress address = UnixAddress.Of(path, out uint length);
        if (LibC.Connect(socket, address, length) != 0)
        {
            int error = Errno.Last;
            socket.Dispose();
            throw new HandoffException(error switch
            {
                Errno.NoSuchFile or Errno.ConnectionRefused => $"No process listens on {path}.",
                Errno.TryAgain => $"Too many wait to be accepted on {path}.",
                _ => $"Cannot connect to {path}: {Errno.Text(error)}.",
            });
        }

        return new HandoffChannel(socket, options ?? HandoffOptions.Default);
    }

    /// <summary>
    /// Offers a connection. Until it is returned (<see cref="HandoffEventKind.Refused"/> or <see cref="HandoffEventKind.Returned"/>), do
    /// not read from it or write to it, and keep its descriptor open.
    /// </summary>
    /// <param name="descriptor">The connection; the channel does not close it.</param>
    /// <param name="state">The blob of its state.</param>
    /// <param name="pendingInput">Bytes that were read from it but not processed.</param>
    /// <returns>The number by which events name the offer.</returns>
    /// <exception cref="InvalidOperationException">Not <see cref="CanOffer"/>.</exception>
    /// <exception cref="HandoffException">State and input are longer than <see cref="HandoffOptions.MaxFrameLength"/> together.</exception>
    public ulong Offer(int descriptor, ReadOnlyMemory<byte> state, ReadOnlyMemory<byte> pendingInput = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(descriptor);
        if (!CanOffer)
        {
            throw new InvalidOperationException(
                IsClosed || _closing || _cannotWrite ? "The channel is closed." : $"{Outstanding} offers are outstanding, which is the limit.");
        }

        byte[] bytes = Outbox.Encode(new OfferFrame { Id = _ledger.LastOffer + 1, State = state, PendingInput = pendingInput });
        if (bytes.Length - sizeof(int) > _options.MaxFrameLength)
        {
            throw new HandoffException($"An offer of {bytes.Length - sizeof(int)} bytes; at most {_options.MaxFrameLength} are allowed.");
        }

        ulong id = _ledger.Offer();
        _deadlines.Enqueue((id, Environment.TickCount64 + (long)_options.Timeout.TotalMilliseconds));
        Add(new OutgoingFrame(FrameKind.Offer, id, bytes, descriptor));
        return id;
    }

    /// <summary>Withdraws an offer.</summary>
    /// <returns>
    /// True if the connection is returned; no event follows. False if it is too late or the offer has its outcome; its event reports it.
    /// </returns>
    public bool Withdraw(ulong id)
    {
        if (!_ledger.TryWithdraw(id))
        {
            return false;
        }

        if (!_outbox.TryDrop(id))
        {
            Add(FrameKind.Withdraw, new WithdrawFrame { Id = id });
        }

        return true;
    }

    /// <summary>Sends READY: the offered connection is restored. <see cref="HandoffEventKind.Taken"/> follows once this end owns it.</summary>
    /// <returns>False if the offer was withdrawn; its event reports it.</returns>
    /// <exception cref="InvalidOperationException">It has been accepted already.</exception>
    public bool Accept(ulong id)
    {
        bool isThere = _ledger.TryAccept(id);
        if (isThere)
        {
            Add(FrameKind.Ready, new ReadyFrame { Id = id });
        }

        return isThere;
    }

    /// <summary>Refuses an offered connection. Close this process's copy; no further event about it follows.</summary>
    /// <param name="id">The offer.</param>
    /// <param name="reason">The reason, for logs. Longer ones are cut to 1,000 characters.</param>
    /// <returns>False if the offer was withdrawn; its event reports it.</returns>
    /// <exception cref="InvalidOperationException">It has been accepted already.</exception>
    public bool Refuse(ulong id, string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        bool isThere = _ledger.TryRefuse(id);
        if (isThere)
        {
            AddRefused(id, reason);
        }

        return isThere;
    }

    /// <summary>Sends and reads without blocking, and returns one event at a time.</summary>
    /// <returns>False if nothing more happens until the socket is ready again.</returns>
    public bool TryNext(out HandoffEvent next)
    {
        try
        {
            while (!_events.TryDequeue(out next))
            {
                if (IsClosed || !Advance())
                {
                    return false;
                }
            }

            return true;
        }
        catch (HandoffException error)
        {
            End(error.Message);
            return _events.TryDequeue(out next);
        }
    }

    /// <summary>
    /// Ends what has timed out. Expired offers are returned. A channel is closed if its other end does not read, or does not complete a
    /// frame. Call it about ten times within <see cref="HandoffOptions.Timeout"/>, and <see cref="TryNext"/> after it.
    /// </summary>
    public void Expire()
    {
        long now = Environment.TickCount64;
        long timeout = (long)_options.Timeout.TotalMilliseconds;
        while (!IsClosed && _deadlines.TryPeek(out (ulong Id, long At) first) && first.At <= now)
        {
            _deadlines.Dequeue();
            if (Withdraw(first.Id))
            {
                Return(first.Id, $"Process {PeerProcessId} gave no answer within {_options.Timeout.TotalSeconds:0.###} s.");
            }
        }

        if (!IsClosed && !_outbox.IsEmpty && now - _writingSince >= timeout)
        {
            End($"Process {PeerProcessId} has not read for {_options.Timeout.TotalSeconds:0.###} s.");
        }
        else if (!IsClosed && _inbox.HasPart && now - _readingSince >= timeout)
        {
            End($"Process {PeerProcessId} has not ended a frame within {_options.Timeout.TotalSeconds:0.###} s.");
        }
    }

    /// <summary>
    /// Ends the channel in good order. From here on the other end cannot commit. What it has committed is reported as
    /// <see cref="HandoffEventKind.Taken"/> before <see cref="HandoffEventKind.Closed"/>.
    /// </summary>
    public void Close()
    {
        if (!_closing && !IsClosed)
        {
            _closing = true;
            LibC.Shutdown(_socket, how: 0);
        }
    }

    /// <summary>Ends the channel at once. The following events report the outcome of each offer.</summary>
    internal void Abort()
    {
        if (!IsClosed)
        {
            End(null);
        }
    }

    /// <summary>
    /// Closes the socket, and connections that were received but not returned as an event. Call <see cref="Close"/> before, so that none is
    /// lost.
    /// </summary>
    public void Dispose()
    {
        Abort();
        foreach (HandoffEvent left in _events)
        {
            left.Connection?.Dispose();
        }

        _events.Clear();
    }
}
