using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;

namespace Imap.Wire;

/// <summary>
/// Writes responses. A response is complete after <see cref="EndLine"/>. <see cref="DropUnfinished"/> removes an incomplete one after an
/// exception, so that the client never receives half a line.
/// </summary>
internal sealed partial class ResponseWriter(PipeWriter pipe, TimeProvider time) : IBufferWriter<byte>
{
    // The longest time that a client may take to accept output.
    private static readonly TimeSpan WriteTimeout = TimeSpan.FromMinutes(5);

    // Rented only while it contains data: an idle connection has no buffer.
    private const int SmallestBuffer = 4096;

    private PipeWriter _pipe = pipe;
    private byte[] _pending = [];
    private int _length;
    private int _finished;
    private bool _cut;

    /// <summary>The number of octets that are not flushed yet.</summary>
    public int Pending => _length;

    /// <summary>Whether a part of the current response is sent already, so that it cannot be removed.</summary>
    public bool IsCut => _cut;

    /// <summary>The permit of the running command. It is released while the command waits for its client.</summary>
    public ITurn? Turn { get; set; }

    /// <summary>Writes on into another pipe; all that was written before is flushed.</summary>
    public void WriteTo(PipeWriter next) => _pipe = next;

    /// <summary>Ends a response.</summary>
    public void EndLine()
    {
        Append("\r\n"u8);
        _finished = _length;
        _cut = false;
    }

    /// <summary>Removes an incomplete response.</summary>
    /// <exception cref="ConnectionLostException">
    /// A part of it is already sent. The client would take the next response for the rest of it.
    /// </exception>
    public void DropUnfinished()
    {
        _length = _finished;
        if (_cut)
        {
            throw new ConnectionLostException(new InvalidOperationException("A response was cut off."));
        }
    }

    /// <summary>Sends all pending output, and waits until the client has accepted it.</summary>
    public async ValueTask FlushAsync()
    {
        if (_length == 0)
        {
            return;
        }

        try
        {
            ValueTask<FlushResult> write = _pipe.WriteAsync(_pending.AsMemory(0, _length));
            if (!write.IsCompletedSuccessfully)
            {
                bool held = Turn?.Leave() == true;
                await write.AsTask().WaitAsync(WriteTimeout, time);
                if (held)
                {
                    await Turn!.EnterAsync();
                }
            }
        }
        catch (Exception e) when (e is IOException or TimeoutException or ObjectDisposedException or InvalidOperationException)
        {
            throw new ConnectionLostException(e);
        }

        _cut |= _finished < _length;
        _length = _finished = 0;
        ArrayPool<byte>.Shared.Return(_pending);
        _pending = [];
    }

    /// <summary>Flow control: flushes a large amount of pending output, so that a mailbox is never buffered whole.</summary>
    public ValueTask FlushIfMuchAsync() =>
        _length > CommandLimits.PendingOutput ? FlushAsync() : ValueTask.CompletedTask;

    /// <inheritdoc/>
    public void Advance(int count) => _length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(Math.Max(sizeHint, 1));
        return _pending.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(Math.Max(sizeHint, 1));
        return _pending.AsSpan(_length);
    }

    /// <summary>Octets as they are.</summary>
    public ResponseWriter Append(ReadOnlySpan<byte> octets)
    {
        Ensure(octets.Length);
        octets.CopyTo(_pending.AsSpan(_length));
        _length += octets.Length;
        return this;
    }

    /// <summary>Plain text in UTF-8.</summary>
    public ResponseWriter Append(string text)
    {
        Ensure(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _pending.AsSpan(_length));
        return this;
    }

    /// <summary>A number.</summary>
    public ResponseWriter Append(ulong number)
    {
        Ensure(20);
        number.TryFormat(_pending.AsSpan(_length), out int written, default, CultureInfo.InvariantCulture);
        _length += written;
        return this;
    }

    private void Ensure(int room)
    {
        if (_pending.Length - _length < room)
        {
            long wanted = Math.Max(Math.Max(SmallestBuffer, 2L * _pending.Length), (long)_length + room);
            byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, wanted));
            _pending.AsSpan(0, _length).CopyTo(larger);
            if (_pending.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(_pending);
            }

            _pending = larger;
        }
    }
}
