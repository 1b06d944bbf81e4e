using System.Buffers;

namespace StateGen.Tests.Laws;

/// <summary>A piece of a sequence of bytes.</summary>
internal sealed class Segment : ReadOnlySequenceSegment<byte>
{
    public static ReadOnlySequence<byte> Sequence(byte[] first, byte[] second)
    {
        Segment head = new() { Memory = first };
        Segment tail = new() { Memory = second, RunningIndex = first.Length };
        head.Next = tail;
        return new ReadOnlySequence<byte>(head, 0, tail, second.Length);
    }
}
