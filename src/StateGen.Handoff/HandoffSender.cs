using System.Collections.Concurrent;
using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;
using StateGen.Handoff.Async;

namespace StateGen.Handoff;

/// <summary>Hands connections to the process that listens at a path. Many may be under way at once.</summary>
public sealed class HandoffSender : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ulong, TaskCompletionSource<HandoffEvent>> _offers = [];
    private readonly SemaphoreSlim _free;
    private readonly ChannelPump _pump;
    private readonly string _path;
    private volatile string? _closed;

    private HandoffSender(string path, HandoffOptions options)
    {
        _path = path;
        _free = new SemaphoreSlim(options.MaxOutstanding);
        _pump = new ChannelPump(Dial(path, options, out int processId), options, Happened);
        PeerProcessId = processId;
        _pump.Start();
    }

    /// <summary>The process at the other end.</summary>
    public int PeerProcessId { get; }

    /// <summary>Whether the channel is open: another process may have ended, or been ended, since.</summary>
    public bool IsConnected => _closed is null;

    /// <summary>Connects to a process that listens.</summary>
    /// <param name="path">The path of the listening socket.</param>
    /// <param name="options">The limits; <see cref="HandoffOptions.Default"/> if null.</param>
    /// <param name="cancellationToken">Cancels the connection attempt.</param>
    /// <exception cref="HandoffException">No process listens there, or one that is not allowed.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Linux.</exception>
    public static Task<HandoffSender> ConnectAsync(string path, HandoffOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new HandoffSender(path, options ?? HandoffOptions.Default));
    }

    /// <summary>
    /// Hands a connection over. When it returns, the receiver owns the connection, and this process's copy is closed without a shutdown.
    /// When it throws, the caller still owns the connection, unchanged.
    /// </summary>
    /// <param name="socket">
    /// A connected or listening socket. Do not read from it or write to it until the task completes. Cancel pending operations before.
    /// </param>
    /// <param name="state">The state to save.</param>
    /// <param name="pendingInput">Bytes that were read from it but not processed.</param>
    /// <param name="cancellationToken">Withdraws the offer. If it is too late, the call completes as if it were not canceled.</param>
    /// <exception cref="HandoffRefusedException">The receiver refused the connection.</exception>
    /// <exception cref="HandoffException">The answer timed out, the channel is closed, or state and input are too long.</exception>
    /// <exception cref="OperationCanceledException">The offer was withdrawn.</exception>
    public async Task SendAsync<T>(Socket socket, T state, ReadOnlyMemory<byte> pendingInput = default, CancellationToken cancellationToken = default)
        where T : IStateSerializable<T>
    {
        ArgumentNullException.ThrowIfNull(socket);
        byte[] blob = StateSerializer.Save(state);
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        bool added = false;
        HandoffEvent outcome;
        try
        {
            socket.SafeHandle.DangerousAddRef(ref added);
            TaskCompletionSource<HandoffEvent> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
            ulong id = Offer(socket, blob, pendingInput, answer);
            using (cancellationToken.UnsafeRegister(static (state, _) => ((Action)state!)(), () => Withdraw(id)))
            {
                outcome = await answer.Task.ConfigureAwait(false);
            }
        }
        finally
        {
            if (added)
            {
                socket.SafeHandle.DangerousRelease();
            }

            _free.Release();
        }

        Complete(socket, outcome, cancellationToken);
    }

    /// <summary>Closes the channel. The caller keeps connections without an outcome.</summary>
    public ValueTask DisposeAsync() => _pump.DisposeAsync();

    private ulong Offer(Socket socket, byte[] state, ReadOnlyMemory<byte> pendingInput, TaskCompletionSource<HandoffEvent> answer) =>
        _pump.Use(channel =>
        {
            if (!channel.CanOffer)
            {
                throw new HandoffException(_closed ?? $"The channel to {_path} is closed.");
            }

            ulong id = channel.Offer((int)socket.SafeHandle.DangerousGetHandle(), state, pendingInput);
            _offers[id] = answer;
            return id;
        });

    private static void Complete(Socket socket, HandoffEvent outcome, CancellationToken cancellationToken)
    {
        switch (outcome.Kind)
        {
            case HandoffEventKind.Given:
                ConnectionCopy.Close(socket);
                break;

            case HandoffEventKind.Refused:
                throw new HandoffRefusedException(outcome.Reason!);

            case HandoffEventKind.Withdrawn:
                throw new OperationCanceledException(cancellationToken);

            default:
                throw new HandoffException(outcome.Reason!);
        }
    }

    private static Socket Dial(string path, HandoffOptions options, out int processId)
    {
        HandoffChannel channel = HandoffChannel.Connect(path, options);
        processId = channel.PeerProcessId;
        SafeFileHandle handle = (SafeFileHandle)channel.Handle;
        Socket socket = new(new SafeSocketHandle(handle.DangerousGetHandle(), ownsHandle: true));
        handle.SetHandleAsInvalid();
        return socket;
    }

    private void Withdraw(ulong id)
    {
        if (_pump.Use(channel => channel.Withdraw(id)) && _offers.TryRemove(id, out TaskCompletionSource<HandoffEvent>? offer))
        {
            offer.SetResult(new HandoffEvent(HandoffEventKind.Withdrawn, id));
        }
    }

    private void Happened(HandoffEvent happened)
    {
        switch (happened.Kind)
        {
            case HandoffEventKind.Closed:
                _closed = happened.Reason ?? $"The channel to {_path} is closed.";
                break;

            case HandoffEventKind.Offered:
                _pump.Use(channel => channel.Refuse(happened.Id, "This end does not receive connections."));
                happened.Connection!.Dispose();
                break;

            default:
                if (_offers.TryRemove(happened.Id, out TaskCompletionSource<HandoffEvent>? offer))
                {
                    offer.SetResult(happened);
                }

                break;
        }
    }
}
