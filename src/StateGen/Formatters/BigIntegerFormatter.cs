using System.ComponentModel;
using System.Numerics;

namespace StateGen.CompilerServices;

/// <summary>Writes a big integer as the number of its bytes, then the fewest bytes that hold it: two's complement, little-endian.</summary>
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
            StateFormatException.Throw(StateErrorCode.Malformed, "A big integer is not written in the bytes that it needs.");
        }

        try
        {
            return new BigInteger(bytes);
        }
        catch (OverflowException)
        {
            throw new StateFormatException(StateErrorCode.OutOfRange, "A big integer is larger than the type allows.");
        }
    }

    /// <summary>Whether the value is zero.</summary>
    public static bool IsDefault(BigInteger value) => value.IsZero;

    /// <summary>Whether the last byte only repeats the sign of the one before.</summary>
    private static bool HasSpareByte(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 1 && bytes[^1] == ((sbyte)bytes[^2] < 0 ? 0xFF : 0);
}
