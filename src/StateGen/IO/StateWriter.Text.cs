using System.Runtime.CompilerServices;

namespace StateGen.IO;

/// <content>Strings.</content>
public ref partial struct StateWriter
{
    /// <summary>Writes a string as its length in bytes and its UTF-8.</summary>
    /// <param name="value">The string.</param>
    /// <param name="bias">What is added to the length, so that smaller numbers can mean something else.</param>
    internal void WriteText(string value, uint bias = 0)
    {
        // Most strings are ASCII: the length in bytes is then known before a character is looked at.
        EnsureCapacity(StatePrimitives.MaxVarintSize + StatePrimitives.Slack + value.Length);
        int size = StatePrimitives.WriteVarint(ref Current, (ulong)value.Length + bias);
        if (AsciiText.TryEncode(value, ref Unsafe.Add(ref Current, size)))
        {
            _position += size + value.Length;
        }
        else
        {
            WriteUtf8(value, bias);
        }
    }

    private void WriteUtf8(string value, uint bias)
    {
        int size = GeneralizedUtf8.GetByteCount(value);
        WriteVarint((ulong)size + bias);
        GeneralizedUtf8.Encode(value, Reserve(size));
    }
}
