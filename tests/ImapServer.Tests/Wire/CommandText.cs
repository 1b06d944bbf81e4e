using System.Buffers;
using System.Text;
using Imap.Wire;

namespace ImapServer.Tests.Wire;

/// <summary>Makes parsers and split sequences out of plain strings.</summary>
internal static class CommandText
{
    /// <summary>The octets of a text, cut into segments of a length.</summary>
    public static ReadOnlySequence<byte> Octets(string text, int segment = int.MaxValue) =>
        Split(Encoding.UTF8.GetBytes(text), segment);

    /// <summary>Octets cut into segments of a length.</summary>
    public static ReadOnlySequence<byte> Split(ReadOnlyMemory<byte> octets, int segment)
    {
        if (octets.Length <= segment)
        {
            return new ReadOnlySequence<byte>(octets);
        }

        var first = new Segment(octets[..segment], null);
        Segment last = first;
        for (int i = segment; i < octets.Length; i += segment)
        {
            last = new Segment(octets.Slice(i, Math.Min(segment, octets.Length - i)), last);
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    /// <summary>A parser over a text in which every octet is a segment of its own, the hardest case.</summary>
    public static CommandParser Parser(string text) => new(Octets(text, 1));

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? previous)
        {
            Memory = memory;
            if (previous is not null)
            {
                RunningIndex = previous.RunningIndex + previous.Memory.Length;
                previous.Next = this;
            }
        }
    }
}
