namespace Imap.Server.Compression;

/// <summary>What a client says with COMPRESS=DEFLATE (RFC 4978), decoded.</summary>
/// <param name="connection">Where the client's octets come from.</param>
/// <param name="inflater">The decoder, which may have begun in another process.</param>
/// <param name="decoded">What was decoded there, and comes first.</param>
internal sealed class InflatingStream(Stream connection, Inflater inflater, ReadOnlyMemory<byte> decoded) : Stream
{
    // No command but X-STATE may be longer: who sent more is read as everybody is.
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

    /// <summary>How many octets are decoded and not read.</summary>
    public int Ahead => _ahead.Length;

    /// <summary>
    /// Decodes what was received, without waiting, so that it can be told whether the client waits for us. A bounded part of it is decoded;
    /// the rest comes with the reads.
    /// </summary>
    /// <returns>Whether the next read has something to give, or to find wrong.</returns>
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
                // The next read finds it again, and tells whoever reads.
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
            // Who reads nothing waits until there is something.
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
