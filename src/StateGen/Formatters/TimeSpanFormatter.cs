using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Contracts;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Writes the ticks of a time interval as a zigzag varint.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeSpanFormatter : IBoundedFormatter<TimeSpanFormatter, TimeSpan>, IPackedFormatter
{
    /// <inheritdoc/>
    public static int MaxSize => StatePrimitives.MaxVarintSize;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, TimeSpan value) => writer.WriteSignedVarint(value.Ticks);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TimeSpan Read(ref BoundedReader reader) => new(reader.ReadSignedVarint(long.MaxValue));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault(TimeSpan value) => value.Ticks == 0;

    bool IPackedFormatter.IsSigned => true;
}
