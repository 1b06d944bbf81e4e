namespace Imap.Server.Compression;

/// <summary>Decodes the input of a client with COMPRESS=DEFLATE (RFC 4978).</summary>
/// <param name="connection">The compressed input.</param>
/// <param name="inflater">The decoder, which may have begun in another process.</param>
/// <param name="decoded">Input that was decoded in another process; returned first.</param>
internal sealed class InflatingStream(Stream connection, Inflater inflater, ReadOnlyMemory<byte> decoded) : Stream
{
    // Only X-STATE may be longer. More input is decoded by the reads.
    private const int MostAhead = 64 * 1024;
    private const int ReadLength = 2048;

    private readonly byte[] _received = new byte[ReadLength];
    private ReadOnlyMemory<byte> _ahead = decoded;
    private bool _isDamaged;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The number of decoded octets that are not read yet.</summary>
    public int Ahead => _ahead.Length;

    /// <summary>
    /// Decodes received octets without waiting, to find out whether the client waits for an answer. Decodes a bounded part; the reads
    /// decode the rest.
    /// </summary>
    /// <returns>Whether the next read returns octets or a fault.</returns>
    public bool LookAhead()
    {
        if (!_isDamaged && _ahead.Length < MostAhead)
        {
            byte[] ahead = _ahead.ToArray();
            int length = ahead.Length;
            try
            {
                int count;
                do
                {
                    Array.Resize(ref ahead, length + ReadLength);
                    count = inflater.Read(ahead.AsSpan(length));
                    length += count;
                }
                while (count > 0 && length < MostAhead);
            }
            catch (InvalidDataException)
            {
                // The next read finds the fault again and reports it.
                _isDamaged = true;
            }

            _ahead = ahead.AsMemory(0, length);
        }

        return _isDamaged || _ahead.Length > 0;
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_ahead.Length > 0)
        {
            int length = Math.Min(buffer.Length, _ahead.Length);
            _ahead[..length].CopyTo(buffer);
            _ahead = length < _ahead.Length ? _ahead[length..] : default;
            return length;
        }

        if (buffer.IsEmpty)
        {
            // A read of no octets waits until some are available.
            return LookAhead() || inflater.HasEnded ? 0 : await connection.ReadAsync(buffer, cancellationToken);
        }

        int count;
        while ((count = inflater.Read(buffer.Span)) == 0 && !inflater.HasEnded)
        {
            int received = await connection.ReadAsync(_received, cancellationToken);
            if (received == 0)
            {
                break;
            }

            inflater.Feed(_received.AsSpan(0, received));
        }

        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
