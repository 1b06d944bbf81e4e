using System.Buffers;
using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Writes a sequence of bytes like an array of bytes. It is restored as one segment, and an empty sequence as the default.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteSequenceFormatter : IStateFormatter<ReadOnlySequence<byte>>
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There are more bytes than an array can hold.</exception>
    public static void Write(ref StateWriter writer, ReadOnlySequence<byte> value)
    {
        if (value.Length > Array.MaxLength)
        {
            throw new InvalidOperationException($"A sequence of {value.Length} bytes cannot be saved; the maximum is {Array.MaxLength}.");
        }

        writer.WriteVarint((ulong)value.Length);
        value.CopyTo(writer.Reserve((int)value.Length));
    }

    /// <inheritdoc/>
    public static ReadOnlySequence<byte> Read(ref StateReader reader) => new(ByteArrayFormatter.Read(ref reader));

    /// <summary>Whether the sequence is empty.</summary>
    public static bool IsDefault(ReadOnlySequence<byte> value) => value.IsEmpty;
}
