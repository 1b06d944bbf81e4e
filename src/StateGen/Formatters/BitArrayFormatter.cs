using System.Collections;
using System.ComponentModel;
using StateGen.Contracts;

namespace StateGen.CompilerServices;

/// <summary>Writes the number of bits, and then the bits in as few bytes as hold them, the first bit lowest.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BitArrayFormatter : IStateFormatter<BitArray>, IFillFormatter<BitArray>
{
    /// <summary>The maximum number of bits.</summary>
    private const int MaxCount = int.MaxValue - 7;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There are more than 2,147,483,640 bits.</exception>
    public static void Write(ref StateWriter writer, BitArray value)
    {
        if (value.Count > MaxCount)
        {
            throw new InvalidOperationException($"A BitArray of {value.Count} bits cannot be saved; the maximum is {MaxCount}.");
        }

        byte[] bytes = new byte[ByteCount(value.Count)];
        value.CopyTo(bytes, 0);
        writer.WriteVarint((uint)value.Count);
        writer.WriteBytes(bytes);
    }

    /// <inheritdoc/>
    public static void WriteKept(ref StateWriter writer, BitArray value) => Write(ref writer, value);

    /// <inheritdoc/>
    public static BitArray Read(ref StateReader reader)
    {
        int count = (int)reader.ReadVarint(MaxCount);
        int size = ByteCount(count);
        reader.CheckCount((uint)size, 1);
        byte[] bytes = reader.ReadBytes(size).ToArray();
        if ((count & 7) != 0 && bytes[^1] >> (count & 7) != 0)
        {
            StateFormatException.Throw(StateErrorCode.Malformed, "An unused bit after the last bit of a BitArray is set.");
        }

        return new BitArray(bytes) { Length = count };
    }

    /// <inheritdoc/>
    public static void Fill(ref StateReader reader, BitArray target) => Copy(Read(ref reader), target);

    /// <inheritdoc/>
    public static DeferredItems ReadItems(ref StateReader reader) => DeferredItems.ReadOne<BitArray, BitArrayFormatter>(ref reader);

    /// <inheritdoc/>
    public static void Fill(DeferredItems? items, BitArray target) => Copy(DeferredItems.Of<BitArray>(items) is [{ } bits] ? bits : new BitArray(0), target);

    private static void Copy(BitArray bits, BitArray target)
    {
        target.Length = bits.Length;
        target.SetAll(false);
        target.Or(bits);
    }

    private static int ByteCount(int count) => (int)(((uint)count + 7) / 8);
}
