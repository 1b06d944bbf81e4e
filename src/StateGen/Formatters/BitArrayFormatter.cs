using System.Collections;
using StateGen.IO;

namespace StateGen.Formatters;

/// <summary>Writes bits: their number, then the bits, the first one lowest, in as few bytes as hold them.</summary>
public readonly struct BitArrayFormatter : IStateFormatter<BitArray>
{
    /// <summary>The most bits that an array of bytes can be taken for.</summary>
    private const int MaxCount = int.MaxValue - 7;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There are more than 2,147,483,640 bits.</exception>
    public static void Write(ref StateWriter writer, BitArray value)
    {
        if (value.Count > MaxCount)
        {
            throw new InvalidOperationException($"An array of {value.Count} bits is longer than the {MaxCount} that can be saved.");
        }

        byte[] bytes = new byte[ByteCount(value.Count)];
        value.CopyTo(bytes, 0);
        writer.WriteVarint((uint)value.Count);
        writer.WriteBytes(bytes);
    }

    /// <inheritdoc/>
    public static BitArray Read(ref StateReader reader)
    {
        int count = (int)reader.ReadVarint(MaxCount);
        int size = ByteCount(count);
        reader.CheckCount((uint)size, 1);
        byte[] bytes = reader.ReadBytes(size).ToArray();
        if ((count & 7) != 0 && bytes[^1] >> (count & 7) != 0)
        {
            StateFormatException.Throw(StateErrorCode.Malformed, "A bit is set behind the last one.");
        }

        return new BitArray(bytes) { Length = count };
    }

    private static int ByteCount(int count) => (int)(((uint)count + 7) / 8);
}
