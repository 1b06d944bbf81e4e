using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Writes a byte of scale and sign, and the 96 bits of the number as two varints: the low 64 bits, then the high 32.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalFormatter : IBoundedFormatter<DecimalFormatter, decimal>
{
    private const int MaxScale = 28;
    private const byte Negative = 0x80;

    /// <inheritdoc/>
    public static int MaxSize => 1 + (2 * StatePrimitives.MaxVarintSize);

    /// <inheritdoc/>
    public static int MinSize => 3;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, decimal value)
    {
        BoundedWriter own = writer;
        WriteParts(ref own, value);
        writer = own;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static decimal Read(ref BoundedReader reader)
    {
        BoundedReader own = reader;
        decimal value = ReadParts(ref own);
        reader = own;
        return value;
    }

    /// <summary>Whether all bits are zero. 0.00 is not the default because of its scale, nor is -0 because of its sign.</summary>
    public static bool IsDefault(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return (bits[0] | bits[1] | bits[2] | bits[3]) == 0;
    }

    private static void WriteParts(ref BoundedWriter writer, decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        writer.WriteFixed((byte)((bits[3] >> 16) | (bits[3] < 0 ? Negative : 0)));
        writer.WriteVarint((uint)bits[0] | ((ulong)(uint)bits[1] << 32));
        writer.WriteVarint((uint)bits[2]);
    }

    private static decimal ReadParts(ref BoundedReader reader)
    {
        byte flags = reader.ReadFixed<byte>();
        ulong low = reader.ReadVarint(ulong.MaxValue);
        uint high = (uint)reader.ReadVarint(uint.MaxValue);
        int scale = flags & ~Negative;
        if (scale > MaxScale)
        {
            StateFormatException.Throw(StateErrorCode.OutOfRange, $"A decimal has the scale {scale}; the maximum is {MaxScale}.");
        }

        return new decimal((int)low, (int)(low >> 32), (int)high, (flags & Negative) != 0, (byte)scale);
    }
}
