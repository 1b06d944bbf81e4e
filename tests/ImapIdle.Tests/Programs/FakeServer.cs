using System.Net.Sockets;
using System.Threading.Channels;
using ImapIdle.Protocol;
using StateGen;
using StateGen.Handoff;

namespace ImapIdle.Tests.Programs;

/// <summary>A server to which imap-idle gives connections back.</summary>
internal sealed class FakeServer<T> : IAsyncDisposable
    where T : class, IStateSerializable<T>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly HandoffListener _listener;
    private readonly Channel<Handoff<T>> _taken = System.Threading.Channels.Channel.CreateUnbounded<Handoff<T>>();
    private readonly Task _receiving;

    internal FakeServer(RuntimeDirectory directory, Func<T, string?>? validate = null)
    {
        _listener = HandoffListener.Listen(directory.ServerSocket);
        _receiving = ReceiveAsync(validate ?? (_ => null));
    }

    /// <summary>The next resumed connection.</summary>
    internal async Task<Handoff<T>> TakeAsync() => await _taken.Reader.ReadAsync().AsTask().WaitAsync(Limit);

    /// <summary>Whether no connection was resumed.</summary>
    internal bool IsEmpty => _taken.Reader.Count == 0;

    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        await _receiving;
        while (_taken.Reader.TryRead(out Handoff<T>? left))
        {
            left.Socket.Dispose();
        }
    }

    private async Task ReceiveAsync(Func<T, string?> validate)
    {
        await foreach (Handoff<T> handoff in _listener.ReceiveAllAsync<T>((offer, _) => new(validate(offer.State))))
        {
            _taken.Writer.TryWrite(handoff);
        }
    }
}
