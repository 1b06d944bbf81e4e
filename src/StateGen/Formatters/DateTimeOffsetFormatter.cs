using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>
/// Writes the clock time as a <see cref="DateTime"/> of unspecified kind, and the offset from UTC in minutes as a zigzag varint.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeOffsetFormatter : IBoundedFormatter<DateTimeOffsetFormatter, DateTimeOffset>
{
    private const int MaxOffsetMinutes = 14 * 60;

    /// <inheritdoc/>
    public static int MaxSize => CompactTime.MaxSize + StatePrimitives.MaxVarintSize;

    /// <inheritdoc/>
    public static int MinSize => CompactTime.MinSize + 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, DateTimeOffset value)
    {
        BoundedWriter own = writer;
        WriteParts(ref own, value);
        writer = own;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DateTimeOffset Read(ref BoundedReader reader)
    {
        BoundedReader own = reader;
        DateTimeOffset value = ReadParts(ref own);
        reader = own;
        return value;
    }

    /// <summary>Whether the clock time and the offset are both zero. The equality operator would compare only the point in time.</summary>
    public static bool IsDefault(DateTimeOffset value) => value.Ticks == 0 && value.TotalOffsetMinutes == 0;

    private static void WriteParts(ref BoundedWriter writer, DateTimeOffset value)
    {
        writer.WriteTime((ulong)value.Ticks, DateTimeKind.Unspecified);
        writer.WriteSignedVarint(value.TotalOffsetMinutes);
    }

    private static DateTimeOffset ReadParts(ref BoundedReader reader)
    {
        long ticks = (long)reader.ReadTime(DateTimeKind.Unspecified);
        long minutes = reader.ReadSignedVarint(short.MaxValue);
        long utc = ticks - (minutes * TimeSpan.TicksPerMinute);
        if ((ulong)ticks > (ulong)DateTime.MaxValue.Ticks
            || (ulong)utc > (ulong)DateTime.MaxValue.Ticks
            || Math.Abs(minutes) > MaxOffsetMinutes)
        {
            StateFormatException.Throw(StateErrorCode.OutOfRange, "A date is outside of the years 1 to 9999, or its UTC offset is more than 14 hours.");
        }

        return new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes));
    }
}
