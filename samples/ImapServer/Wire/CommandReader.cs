using System.Buffers;
using System.IO.Pipelines;

namespace ImapServer.Wire;

/// <summary>
/// Waits for whole commands. What was received stays in the pipe until the next read or <see cref="Release"/>, so that
/// a message of many megabytes is handed to the store without a copy.
/// </summary>
internal sealed class CommandReader(PipeReader pipe, ResponseWriter output)
{
    private readonly CommandFramer _framer = new();
    private volatile PipeReader _pipe = pipe;
    private SequencePosition? _consumed;

    /// <summary>Called when the client was heard of, to restart the clock that ends the connection.</summary>
    public Action? Heard { get; set; }

    /// <summary>Whether the user has logged in, which allows longer literals.</summary>
    public bool Authenticated
    {
        get => _framer.Authenticated;
        set => _framer.Authenticated = value;
    }

    /// <summary>What was received, without its line end; valid until the next read or <see cref="Release"/>.</summary>
    public ReadOnlySequence<byte> Received { get; private set; }

    /// <summary>How the last wait ended.</summary>
    public ReadStatus LastStatus { get; private set; }

    /// <summary>Ends a wait, or the next one where there is none now; may be called from any thread.</summary>
    public void Wake() => _pipe.CancelPendingRead();

    /// <summary>
    /// What was received and is no whole command yet, after a wait that ended with <see cref="ReadStatus.Woken"/>; it stays here
    /// as well. <see langword="null"/> behind a literal, where nobody else could read on.
    /// </summary>
    public byte[]? PeekUnparsed()
    {
        if (!_framer.IsInFirstLine)
        {
            return null;
        }

        // A pipe whose octets were all looked at shows them again only to a read that is cancelled.
        PipeReader pipe = _pipe;
        pipe.CancelPendingRead();
        if (!pipe.TryRead(out ReadResult result))
        {
            return [];
        }

        byte[] unparsed = result.Buffer.ToArray();
        pipe.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        return unparsed;
    }

    /// <summary>
    /// Takes in what the client said to another process, so that it is here before anything ends a wait: a wait that ended before
    /// would not see it, nor would whoever asks for what is unparsed.
    /// </summary>
    /// <param name="length">How many octets these are.</param>
    public async ValueTask TakeInAsync(int length)
    {
        bool woken = false;
        long taken = 0;
        while (taken < length)
        {
            ReadResult result = await _pipe.ReadAsync();
            woken |= result.IsCanceled;
            taken = result.Buffer.Length;
            _pipe.AdvanceTo(result.Buffer.Start, taken < length ? result.Buffer.End : result.Buffer.Start);
        }

        if (woken)
        {
            Wake();
        }
    }

    /// <summary>Reads on from another pipe; the one before has nothing in it any more.</summary>
    public void ReadFrom(PipeReader next)
    {
        _pipe.Complete();
        _pipe = next;
    }

    /// <summary>Waits for a command with its literals.</summary>
    public async ValueTask<ReadStatus> ReadCommandAsync() => LastStatus = await ReadAsync(literals: true);

    /// <summary>Waits for a line.</summary>
    public async ValueTask<ReadStatus> ReadLineAsync() => LastStatus = await ReadAsync(literals: false);

    /// <summary>Gives the memory of the last command back.</summary>
    public void Release()
    {
        if (_consumed is { } position)
        {
            _pipe.AdvanceTo(position);
            _consumed = null;
            Received = default;
        }
    }

    private async ValueTask<ReadStatus> ReadAsync(bool literals)
    {
        Release();
        while (true)
        {
            ReadResult result = await ReceiveAsync();
            ReadOnlySequence<byte> input = result.Buffer;
            FrameStatus status = _framer.Scan(input, literals);
            while (status == FrameStatus.AwaitsContinuation)
            {
                output.Continue("Ready for the literal.");
                await output.FlushAsync();
                status = _framer.Scan(input, literals);
            }

            if (status != FrameStatus.Incomplete)
            {
                return Take(status, input);
            }

            _pipe.AdvanceTo(input.Start, input.End);
            if (result.IsCompleted)
            {
                return ReadStatus.Closed;
            }

            if (result.IsCanceled)
            {
                return ReadStatus.Woken;
            }
        }
    }

    private async ValueTask<ReadResult> ReceiveAsync()
    {
        try
        {
            ReadResult result = await _pipe.ReadAsync();
            if (!result.IsCanceled)
            {
                Heard?.Invoke();
            }

            return result;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidDataException)
        {
            throw new ConnectionLostException(e);
        }
    }

    private ReadStatus Take(FrameStatus status, in ReadOnlySequence<byte> input)
    {
        ReadOnlySequence<byte> command = input.Slice(0, _framer.Length);
        if (status is FrameStatus.Complete or FrameStatus.LiteralTooBig)
        {
            _consumed = command.End;
        }
        else
        {
            _consumed = input.End;
        }

        _framer.Reset();
        Received = WithoutLineEnd(command);
        return status switch
        {
            FrameStatus.Complete => ReadStatus.Received,
            FrameStatus.LiteralTooBig => ReadStatus.TooBig,
            _ => ReadStatus.Unreadable,
        };
    }

    // A bare LF ends a line as well: people type commands into netcat.
    private static ReadOnlySequence<byte> WithoutLineEnd(in ReadOnlySequence<byte> command)
    {
        ReadOnlySequence<byte> line = command.IsEmpty ? command : command.Slice(0, command.Length - 1);
        return !line.IsEmpty && line.Slice(line.Length - 1).FirstSpan[0] == '\r' ? line.Slice(0, line.Length - 1) : line;
    }
}
