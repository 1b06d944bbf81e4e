using System.Buffers.Binary;
using System.Runtime.InteropServices;
using StateGen.Handoff.Interop;

namespace StateGen.Handoff.Protocol;

/// <summary>The frames to be written. All pending frames are written in one message, with their descriptors.</summary>
internal sealed class Outbox
{
    /// <summary>SCM_MAX_FD: the most descriptors in a message on Linux.</summary>
    internal const int MaxDescriptors = 253;

    private const int MessageLength = 32 << 10;

    private readonly List<OutgoingFrame> _frames = [];
    private readonly int[] _descriptors = new int[MaxDescriptors];
    private byte[]? _message;

    internal bool IsEmpty => _frames.Count == 0;

    /// <summary>The bytes of a frame: the length of its blob, and the blob.</summary>
    internal static byte[] Encode(HandoffFrame frame)
    {
        byte[] blob = StateSerializer.Save(frame);
        byte[] bytes = new byte[sizeof(int) + blob.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, blob.Length);
        blob.CopyTo(bytes, sizeof(int));
        return bytes;
    }

    /// <summary>Queues a frame.</summary>
    internal void Add(OutgoingFrame frame) => _frames.Add(frame);

    /// <summary>Removes an offer of which nothing is written; false if a part of it is.</summary>
    internal bool TryDrop(ulong id) =>
        _frames.RemoveAll(frame => frame.Kind == FrameKind.Offer && frame.Id == id && !frame.HasBegun) > 0;

    internal void Clear() => _frames.Clear();

    /// <summary>Writes as much as the socket accepts, in one message.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="written">Receives the frames whose last byte is written.</param>
    /// <returns>0, or the number of the error.</returns>
    internal unsafe int Write(SafeHandle socket, List<OutgoingFrame> written)
    {
        (ReadOnlyMemory<byte> bytes, int frames, int descriptors) = Gather();
        nint count;
        byte* control = stackalloc byte[sizeof(ControlHeader) + (MaxDescriptors + 1) * sizeof(int)];
        fixed (byte* start = bytes.Span)
        {
            IoVector vector = new() { Base = start, Length = (nuint)bytes.Length };
            MessageHeader message = new() { Vectors = &vector, VectorCount = 1 };
            if (descriptors > 0)
            {
                message.Control = control;
                message.ControlLength = Rights(control, _descriptors.AsSpan(0, descriptors));
            }

            do
            {
                count = LibC.SendMessage(socket, message, LibC.NoSignal | LibC.DontWait);
            }
            while (count < 0 && Errno.Last == Errno.Interrupted);
        }

        if (count < 0)
        {
            return Errno.Last;
        }

        Account((int)count, frames, written);
        return 0;
    }

    /// <summary>The control part of a message: its head, and the descriptors, padded to the size of a word.</summary>
    internal static unsafe nuint Rights(byte* control, ReadOnlySpan<int> descriptors)
    {
        int length = sizeof(ControlHeader) + descriptors.Length * sizeof(int);
        *(ControlHeader*)control = new ControlHeader { Length = (nuint)length, Level = LibC.SocketLevel, Type = LibC.Rights };
        descriptors.CopyTo(new Span<int>(control + sizeof(ControlHeader), descriptors.Length));
        return (nuint)((length + sizeof(nint) - 1) & ~(sizeof(nint) - 1));
    }

    /// <summary>One long frame in place, or short ones combined.</summary>
    private (ReadOnlyMemory<byte> Bytes, int Frames, int Descriptors) Gather()
    {
        OutgoingFrame first = _frames[0];
        int frames = 0;
        int descriptors = 0;
        int length = 0;
        while (frames < _frames.Count)
        {
            OutgoingFrame frame = _frames[frames];
            int rest = frame.Bytes.Length - frame.Written;
            if ((frames > 0 && length + rest > MessageLength) || (frame.Descriptor >= 0 && descriptors == MaxDescriptors))
            {
                break;
            }

            if (frame.Written == 0)
            {
                HandoffSteps.Reach(frame.Kind, FrameMoment.Writing, frame.Id);
            }

            if (frame.Descriptor >= 0)
            {
                _descriptors[descriptors++] = frame.Descriptor;
            }

            frames++;
            if (rest > MessageLength)
            {
                return (frame.Bytes.AsMemory(frame.Written), frames, descriptors);
            }

            _message ??= new byte[MessageLength];
            frame.Bytes.AsSpan(frame.Written).CopyTo(_message.AsSpan(length));
            length += rest;
        }

        return frames == 1 ? (first.Bytes.AsMemory(first.Written), 1, descriptors) : (_message.AsMemory(0, length), frames, descriptors);
    }

    /// <summary>All descriptors are attached to the first byte of a message.</summary>
    private void Account(int count, int frames, List<OutgoingFrame> written)
    {
        int whole = 0;
        for (int i = 0; i < frames; i++)
        {
            OutgoingFrame frame = _frames[i];
            frame.Descriptor = -1;
            int part = Math.Min(count, frame.Bytes.Length - frame.Written);
            frame.Written += part;
            count -= part;
            if (frame.Written == frame.Bytes.Length)
            {
                written.Add(frame);
                whole++;
            }
        }

        _frames.RemoveRange(0, whole);
    }
}
