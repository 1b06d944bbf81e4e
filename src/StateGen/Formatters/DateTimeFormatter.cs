using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>
/// Writes a date and time with its <see cref="DateTime.Kind"/> in 3 to 9 bytes. Whole minutes, seconds and milliseconds take fewer bytes.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeFormatter : IBoundedFormatter<DateTimeFormatter, DateTime>
{
    /// <inheritdoc/>
    public static int MaxSize => CompactTime.MaxSize;

    /// <inheritdoc/>
    public static int MinSize => CompactTime.MinSize;

    /// <inheritdoc/>
    /// <remarks>
    /// These are the bits of the value in memory. <see cref="DateTime.ToBinary"/> would convert local times by the time zone of the machine, and
    /// the public constructors lose which of two ambiguous local times is meant.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, DateTime value) =>
        writer.WriteTime(Unsafe.BitCast<DateTime, ulong>(value), DateTimeKind.Utc);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DateTime Read(ref BoundedReader reader) =>
        Unsafe.BitCast<ulong, DateTime>(reader.ReadTime(DateTimeKind.Utc));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault(DateTime value) => Unsafe.BitCast<DateTime, ulong>(value) == 0;
}
