using System.Text;
using System.Threading.Channels;
using ImapIdle.Protocol;
using StateGen;
using StateGen.Handoff;

namespace ImapServer.Tests.Hibernation;

/// <summary>Replaces imap-idle: holds hibernated connections until the test resumes them, so that the test controls the order of events.</summary>
internal sealed class StandInIdle : IAsyncDisposable
{
    private readonly RuntimeDirectory _directory;
    private readonly HandoffListener _listener;
    private readonly Channel<HeldConnection> _held = Channel.CreateUnbounded<HeldConnection>();
    private readonly Task _receiving;
    private HandoffSender? _server;

    public StandInIdle(RuntimeDirectory directory)
    {
        _directory = directory;
        _listener = HandoffListener.Listen(directory.IdleSocket);
        _receiving = ReceiveAsync();
    }

    /// <summary>The reason for refusing every connection; <see langword="null"/> to take them.</summary>
    public string? Refusal { get; set; }

    /// <summary>How often something was refused.</summary>
    public int Refused { get; private set; }

    /// <summary>The listening socket, if it was handed over.</summary>
    public Handoff<object>? Listener { get; private set; }

    /// <summary>The next hibernated connection.</summary>
    public async Task<HeldConnection> NextAsync() =>
        await _held.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>Gives a connection back to the server that runs now.</summary>
    public Task ResumeAsync(HeldConnection held, string input = "", string? idleTag = null) =>
        ResumeAsync(held, Encoding.Latin1.GetBytes(input), idleTag);

    /// <inheritdoc cref="ResumeAsync(HeldConnection, string, string?)"/>
    public async Task ResumeAsync(HeldConnection held, byte[] input, string? idleTag = null)
    {
        _server = _server is { IsConnected: true } ? _server : await HandoffSender.ConnectAsync(_directory.ServerSocket);
        held.Connection.Reason = input.Length > 0 ? ResumeReason.Input : ResumeReason.Changed;
        held.Connection.IdleTag = idleTag ?? held.Connection.IdleTag;
        byte[] all = [.. held.Unparsed.Span, .. input];
        await (held.IsCompressed
            ? _server.SendAsync(held.Socket, new CompressedConnection { Connection = held.Connection }, all)
            : _server.SendAsync(held.Socket, held.Connection, all));
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        await _listener.DisposeAsync();
        await _receiving;
        while (_held.Reader.TryRead(out HeldConnection? held))
        {
            held.Socket.Dispose();
        }

        Listener?.Socket.Dispose();
    }

    private static object Restore(ReadOnlyMemory<byte> blob) =>
        StateSerializer.TryRestore(blob.Span, out HeldListener? listener, out _) == StateOutcome.Ok ? listener!
        : StateSerializer.TryRestore(blob.Span, out CompressedConnection? compressed, out _) == StateOutcome.Ok ? compressed!
        : StateSerializer.Restore<HibernatedConnection>(blob.Span);

    private async Task ReceiveAsync()
    {
        await foreach (Handoff<object> handoff in _listener.ReceiveAllAsync(Restore, (_, _) => new(Refuse())))
        {
            if (handoff.State is HeldListener)
            {
                Listener = handoff;
                continue;
            }

            var compressed = handoff.State as CompressedConnection;
            HibernatedConnection hibernated = compressed?.Connection ?? (HibernatedConnection)handoff.State;
            _held.Writer.TryWrite(new HeldConnection(handoff.Socket, hibernated, handoff.PendingInput, compressed is not null));
        }
    }

    private string? Refuse()
    {
        Refused += Refusal is null ? 0 : 1;
        return Refusal;
    }
}
