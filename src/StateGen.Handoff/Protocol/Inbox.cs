using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using StateGen.Handoff.Interop;

namespace StateGen.Handoff.Protocol;

/// <summary>The bytes and descriptors that were read and are not used yet.</summary>
/// <param name="maxFrameLength">The most bytes of a frame.</param>
internal sealed class Inbox(int maxFrameLength) : IDisposable
{
    private const int FirstLength = 16 << 10;
    private const int MostKept = 128 << 10;

    private readonly Queue<SafeFileHandle> _descriptors = [];
    private byte[] _buffer = new byte[FirstLength];
    private int _start;
    private int _end;

    /// <summary>Whether a frame has begun and not ended.</summary>
    internal bool HasPart => _end > _start;

    /// <summary>The number of descriptors that no offer has taken yet.</summary>
    internal int Descriptors => _descriptors.Count;

    /// <summary>Reads the available bytes, once.</summary>
    /// <returns>The number of bytes: 0 at the end; or minus the number of the error.</returns>
    /// <exception cref="HandoffException">Descriptors were lost, or the message has too many of them.</exception>
    internal unsafe int Read(SafeHandle socket)
    {
        MakeRoom();
        nint count;
        byte* control = stackalloc byte[sizeof(ControlHeader) + (Outbox.MaxDescriptors + 1) * sizeof(int)];
        MessageHeader message = default;
        fixed (byte* start = _buffer)
        {
            IoVector vector = new() { Base = start + _end, Length = (nuint)(_buffer.Length - _end) };
            do
            {
                message = new MessageHeader
                {
                    Vectors = &vector,
                    VectorCount = 1,
                    Control = control,
                    ControlLength = (nuint)(sizeof(ControlHeader) + (Outbox.MaxDescriptors + 1) * sizeof(int)),
                };
                count = LibC.ReceiveMessage(socket, ref message, LibC.CloseReceivedOnExec | LibC.DontWait);
            }
            while (count < 0 && Errno.Last == Errno.Interrupted);
        }

        if (count < 0)
        {
            return -Errno.Last;
        }

        KeepDescriptors(control, (int)message.ControlLength);
        RequireDescriptors(isTruncated: (message.Flags & LibC.ControlTruncated) != 0);
        _end += (int)count;
        return (int)count;
    }

    private void RequireDescriptors(bool isTruncated)
    {
        if (isTruncated)
        {
            throw new HandoffException("Descriptors were lost: this process has none free (RLIMIT_NOFILE), or the message had more than Linux allows.");
        }

        // Two messages at most: a complete one, and the beginning of the next one.
        if (_descriptors.Count > 2 * Outbox.MaxDescriptors)
        {
            throw new HandoffException($"{_descriptors.Count} descriptors arrived without offers.");
        }
    }

    /// <summary>The next frame, if it is complete.</summary>
    /// <exception cref="HandoffException">It is too long.</exception>
    internal bool TryTakeFrame(out ReadOnlySpan<byte> blob)
    {
        blob = default;
        if (_end - _start < sizeof(int))
        {
            return false;
        }

        uint length = BinaryPrimitives.ReadUInt32LittleEndian(_buffer.AsSpan(_start));
        if (length > (uint)maxFrameLength)
        {
            throw new HandoffException($"A frame of {length} bytes; at most {maxFrameLength} are allowed.");
        }

        if (_end - _start - sizeof(int) < length)
        {
            return false;
        }

        blob = _buffer.AsSpan(_start + sizeof(int), (int)length);
        _start += sizeof(int) + (int)length;
        return true;
    }

    /// <summary>The descriptor of an offer.</summary>
    internal SafeFileHandle? TakeDescriptor() => _descriptors.TryDequeue(out SafeFileHandle? descriptor) ? descriptor : null;

    /// <summary>Closes the descriptors that were not taken.</summary>
    public void Dispose()
    {
        while (_descriptors.TryDequeue(out SafeFileHandle? descriptor))
        {
            descriptor.Dispose();
        }
    }

    private unsafe void KeepDescriptors(byte* control, int length)
    {
        for (int at = 0; length - at >= sizeof(ControlHeader);)
        {
            ControlHeader head = *(ControlHeader*)(control + at);
            int size = (int)head.Length;
            if (head.Level == LibC.SocketLevel && head.Type == LibC.Rights)
            {
                foreach (int descriptor in new ReadOnlySpan<int>(control + at + sizeof(ControlHeader), (size - sizeof(ControlHeader)) / sizeof(int)))
                {
                    _descriptors.Enqueue(new SafeFileHandle(descriptor, ownsHandle: true));
                }
            }

            at += (size + sizeof(nint) - 1) & ~(sizeof(nint) - 1);
        }
    }

    /// <summary>The buffer grows with the received bytes, not with the announced length.</summary>
    private void MakeRoom()
    {
        if (_start == _end)
        {
            _start = _end = 0;
            if (_buffer.Length > MostKept)
            {
                _buffer = new byte[FirstLength];
            }

            return;
        }

        if (_end < _buffer.Length && _start == 0)
        {
            return;
        }

        byte[] room = _end - _start > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        Buffer.BlockCopy(_buffer, _start, room, 0, _end - _start);
        _buffer = room;
        _end -= _start;
        _start = 0;
    }
}
