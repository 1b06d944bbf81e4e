using System.ComponentModel;
using System.Numerics;

namespace StateGen.CompilerServices;

/// <summary>Writes a big integer as the number of its bytes, and the fewest bytes that hold it, in two's complement and little-endian.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BigIntegerFormatter : IStateFormatter<BigInteger>
{
    /// <inheritdoc/>
    public static int MinSize => 2;

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, BigInteger value)
    {
        int size = value.GetByteCount();
        writer.WriteVarint((uint)size);
        value.TryWriteBytes(writer.Reserve(size), out _);
    }

    /// <inheritdoc/>
    public static BigInteger Read(ref StateReader reader)
    {
        ReadOnlySpan<byte> bytes = reader.ReadLengthPrefixed();
        if (bytes.IsEmpty || HasSpareByte(bytes))
        {
            StateFormatException.Throw(StateErrorCode.Malformed, "A BigInteger is empty, or its encoding is longer than necessary.");
        }

        try
        {
            return new BigInteger(bytes);
        }
        catch (OverflowException)
        {
            throw new StateFormatException(StateErrorCode.OutOfRange, "A BigInteger is larger than the type supports.");
        }
    }

    /// <summary>Whether the value is zero.</summary>
    public static bool IsDefault(BigInteger value) => value.IsZero;

    /// <summary>Whether the last byte only repeats the sign of the byte before it.</summary>
    private static bool HasSpareByte(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 1 && bytes[^1] == ((sbyte)bytes[^2] < 0 ? 0xFF : 0);
}
