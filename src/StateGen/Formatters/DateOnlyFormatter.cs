using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Writes the day number of a date as a varint.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateOnlyFormatter : IBoundedFormatter<DateOnlyFormatter, DateOnly>
{
    /// <inheritdoc/>
    public static int MaxSize => StatePrimitives.MaxVarintSize;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, DateOnly value) => writer.WriteVarint32((uint)value.DayNumber);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DateOnly Read(ref BoundedReader reader) => DateOnly.FromDayNumber((int)reader.ReadVarint((uint)DateOnly.MaxValue.DayNumber));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault(DateOnly value) => value.DayNumber == 0;
}
