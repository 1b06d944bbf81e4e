using System.Net.Sockets;

namespace StateGen.Handoff;

/// <summary>A resumed connection as a stream: first the bytes that its sender had read, then those of the socket.</summary>
internal sealed class ResumedStream(ReadOnlyMemory<byte> pendingInput, Socket socket) : NetworkStream(socket, ownsSocket: true)
{
    private ReadOnlyMemory<byte> _pendingInput = pendingInput;

    /// <inheritdoc/>
    public override bool DataAvailable => !_pendingInput.IsEmpty || base.DataAvailable;

    /// <inheritdoc/>
    /// <remarks>In derived classes, the base class implements reads into spans and of single bytes by this method.</remarks>
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
