using System.Buffers;
using System.IO.Pipelines;
using Imap.Protocol;

namespace Imap.Wire;

/// <summary>
/// Waits for complete commands. Input stays in the pipe until the next read or <see cref="Release"/>. A message of many megabytes is
/// written to the disk as it arrives.
/// </summary>
internal sealed class CommandReader(PipeReader pipe, ResponseWriter output) : IDisposable
{
    private readonly CommandFramer _framer = new();
    private volatile PipeReader _pipe = pipe;
    private SequencePosition? _consumed;
    private byte[] _beforeMessage = [];
    private long _messageRest;

    /// <summary>Called after each input, to restart the inactivity timer.</summary>
    public Action? OnInput { get; set; }

    /// <summary>Begins a message on the disk, at its position in the command; <see langword="null"/> keeps all messages in memory.</summary>
    public Func<long, SpooledLiteral>? Spool
    {
        get;
        set
        {
            field = value;
            _framer.Spools = value is not null;
        }
    }

    /// <summary>The command's message on the disk, if it has one. It is deleted together with the command.</summary>
    public SpooledLiteral? Spooled { get; private set; }

    /// <summary>Whether the user has logged in, which allows longer literals.</summary>
    public bool Authenticated
    {
        get => _framer.Authenticated;
        set => _framer.Authenticated = value;
    }

    /// <summary>The received command without its line end; valid until the next read or <see cref="Release"/>.</summary>
    public ReadOnlySequence<byte> Received { get; private set; }

    /// <summary>The result of the last wait.</summary>
    public ReadStatus LastStatus { get; private set; }

    /// <summary>Cancels the pending read, or the next one if none is pending. Can be called from any thread.</summary>
    public void CancelPendingRead() => _pipe.CancelPendingRead();

    /// <summary>
    /// Returns partial input after a wait that ended with <see cref="ReadStatus.Canceled"/>, without consuming it; <see langword="null"/>
    /// after a literal, where another process could not continue.
    /// </summary>
    public byte[]? PeekUnparsed()
    {
        if (!_framer.IsInFirstLine || Spooled is not null)
        {
            return null;
        }

        // A pipe whose octets were all examined returns them again only to a canceled read.
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
    /// Reads the input that another process received, before anything can end a wait. A wait that ended earlier would miss it, and so would
    /// <see cref="PeekUnparsed"/>.
    /// </summary>
    /// <param name="length">The number of octets.</param>
    public async ValueTask TakeInAsync(int length)
    {
        bool canceled = false;
        long taken = 0;
        while (taken < length)
        {
            ReadResult result = await _pipe.ReadAsync();
            canceled |= result.IsCanceled;
            taken = result.Buffer.Length;
            _pipe.AdvanceTo(result.Buffer.Start, taken < length ? result.Buffer.End : result.Buffer.Start);
        }

        if (canceled)
        {
            CancelPendingRead();
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

    /// <summary>Releases the memory of the last command.</summary>
    public void Release()
    {
        if (_consumed is { } position)
        {
            _pipe.AdvanceTo(position);
            _consumed = null;
            Received = default;
            Spooled?.Dispose();
            Spooled = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Spooled?.Dispose();
        Spooled = null;
    }

    private async ValueTask<ReadStatus> ReadAsync(bool literals)
    {
        Release();
        while (true)
        {
            ReadResult result = await ReceiveAsync();
            ReadOnlySequence<byte> input = TakeMessage(result.Buffer);

            // After such a message only the end of the line follows.
            bool withLiterals = literals && Spooled is null;
            FrameStatus status = _messageRest > 0 ? FrameStatus.Incomplete : _framer.Scan(input, withLiterals);
            while (status == FrameStatus.AwaitsContinuation)
            {
                output.Continue("Ready for the literal.");
                await output.FlushAsync();
                status = _framer.Scan(input, withLiterals);
            }

            if (status == FrameStatus.LongMessage)
            {
                await BeginMessageAsync(input);
                continue;
            }

            if (status != FrameStatus.Incomplete)
            {
                return Take(status, input);
            }

            _pipe.AdvanceTo(input.Start, input.End);
            if (result.IsCompleted || result.IsCanceled)
            {
                return result.IsCompleted ? ReadStatus.Closed : ReadStatus.Canceled;
            }
        }
    }

    private async ValueTask BeginMessageAsync(ReadOnlySequence<byte> input)
    {
        ReadOnlySequence<byte> before = input.Slice(0, _framer.Length);
        _beforeMessage = before.ToArray();
        _messageRest = _framer.MessageLength;
        Spooled = Spool!(_beforeMessage.Length);
        bool asked = _framer.MessageAwaitsContinuation;
        _framer.Reset();
        _pipe.AdvanceTo(before.End);
        if (asked)
        {
            output.Continue("Ready for the literal.");
            await output.FlushAsync();
        }
    }

    // Received octets of the message go to the disk. The rest of the input stays.
    private ReadOnlySequence<byte> TakeMessage(ReadOnlySequence<byte> input)
    {
        if (_messageRest == 0)
        {
            return input;
        }

        ReadOnlySequence<byte> octets = input.Slice(0, Math.Min(input.Length, _messageRest));
        Spooled!.Write(octets);
        _messageRest -= octets.Length;
        return input.Slice(octets.End);
    }

    private async ValueTask<ReadResult> ReceiveAsync()
    {
        try
        {
            ReadResult result = await _pipe.ReadAsync();
            if (!result.IsCanceled)
            {
                OnInput?.Invoke();
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
        Received = WithoutLineEnd(Spooled is null ? command : new ReadOnlySequence<byte>([.. _beforeMessage, .. command.ToArray()]));
        return status switch
        {
            FrameStatus.Complete => ReadStatus.Received,
            FrameStatus.LiteralTooBig => ReadStatus.TooBig,
            _ => ReadStatus.Unreadable,
        };
    }

    // A bare LF ends a line as well, for manual input with netcat.
    private static ReadOnlySequence<byte> WithoutLineEnd(in ReadOnlySequence<byte> command)
    {
        ReadOnlySequence<byte> line = command.IsEmpty ? command : command.Slice(0, command.Length - 1);
        return !line.IsEmpty && line.Slice(line.Length - 1).FirstSpan[0] == '\r' ? line.Slice(0, line.Length - 1) : line;
    }
}
