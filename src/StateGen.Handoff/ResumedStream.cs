using System.Net.Sockets;

namespace StateGen.Handoff;

/// <summary>A connection that was handed over, as a stream: what its sender had read comes first, then what the socket gives.</summary>
internal sealed class ResumedStream(ReadOnlyMemory<byte> pendingInput, Socket socket) : NetworkStream(socket, ownsSocket: true)
{
    private ReadOnlyMemory<byte> _pendingInput = pendingInput;

    /// <inheritdoc/>
    public override bool DataAvailable => !_pendingInput.IsEmpty || base.DataAvailable;

    /// <inheritdoc/>
    /// <remarks>The base class reads into spans, and single bytes, by this method where a class derives from it.</remarks>
    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return _pendingInput.IsEmpty ? base.Read(buffer, offset, count) : TakePending(buffer.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _pendingInput.IsEmpty ? base.ReadAsync(buffer, cancellationToken)
        : cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken)
        : new(TakePending(buffer.Span));

    private int TakePending(Span<byte> buffer)
    {
        int length = Math.Min(buffer.Length, _pendingInput.Length);
        _pendingInput.Span[..length].CopyTo(buffer);
        _pendingInput = _pendingInput[length..];
        return length;
    }
}
