using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StateGen.CompilerServices;
using StateGen.Contracts;

namespace StateGen.IO;

/// <summary>The presence mask of a column: a byte for none, all or some, and in the last case a bit for each value, lowest first.</summary>
/// <param name="First">The bits of the first 64 values.</param>
/// <param name="Second">The bits of the next 64 values.</param>
internal readonly record struct ColumnMask(ulong First, ulong Second)
{
    /// <summary>The maximum number of values in a column.</summary>
    internal const int MaxCount = 128;

    private const byte None = 0;
    private const byte All = 1;
    private const byte Some = 2;

    /// <summary>The number of values that are present.</summary>
    internal int Count => BitOperations.PopCount(First) + BitOperations.PopCount(Second);

    internal void Write(ref StateWriter writer, int count)
    {
        BoundedWriter bounded = writer.BeginBounded(1 + (2 * sizeof(ulong)));
        int present = Count;
        bounded.WriteFixed(present == 0 ? None : present == count ? All : Some);
        if (present != 0 && present != count)
        {
            StatePrimitives.WriteUInt64(ref bounded.Current, First);
            StatePrimitives.WriteUInt64(ref Unsafe.Add(ref bounded.Current, sizeof(ulong)), Second);
            bounded.Advance((count + 7) / 8);
        }

        writer.EndBounded(ref bounded);
    }

    /// <summary>Reads the mask of a column.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="count">The number of values in the column, 1 to <see cref="MaxCount"/>.</param>
    /// <exception cref="StateFormatException">The bytes are not a valid mask.</exception>
    internal static ColumnMask Read(ref StateReader reader, int count)
    {
        ColumnMask all = new(ulong.MaxValue >> (64 - Math.Min(64, count)), count > 64 ? ulong.MaxValue >> (128 - count) : 0);
        BoundedReader bounded = reader.BeginBounded(1 + (2 * sizeof(ulong)));
        byte head = bounded.ReadFixed<byte>();
        ColumnMask mask = head == All ? all : default;
        if (head == Some)
        {
            ulong first = StatePrimitives.ReadUInt64(ref bounded.Current);
            ulong second = StatePrimitives.ReadUInt64(ref Unsafe.Add(ref bounded.Current, sizeof(ulong)));
            int bytes = (count + 7) / 8;
            bounded.Advance(bytes);
            mask = new(
                bytes < 8 ? first & (ulong.MaxValue >> (64 - (8 * bytes))) : first,
                bytes <= 8 ? 0 : bytes < 16 ? second & (ulong.MaxValue >> (128 - (8 * bytes))) : second);
        }

        reader.EndBounded(ref bounded);
        if (head > Some || (head == Some && (mask == default || mask == all || (mask.First & ~all.First) != 0 || (mask.Second & ~all.Second) != 0)))
        {
            StateFormatException.Throw(StateErrorCode.Malformed, "The presence mask of a column is not valid.");
        }

        return mask;
    }
}
