using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen.Formatters;

/// <summary>Writes a date and time in 8 bytes: its ticks, and its <see cref="DateTime.Kind"/> in the two highest bits.</summary>
public readonly struct DateTimeFormatter : IBoundedFormatter<DateTimeFormatter, DateTime>
{
    private const ulong TicksMask = (1UL << 62) - 1;

    /// <inheritdoc/>
    public static int MaxSize => sizeof(ulong);

    /// <inheritdoc/>
    public static int MinSize => sizeof(ulong);

    /// <inheritdoc/>
    /// <remarks>
    /// These are the bits of the value itself. <see cref="DateTime.ToBinary"/> would convert local times by the zone of
    /// the machine, and the public constructors lose which of the two passes of an ambiguous hour a local time means.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, DateTime value) =>
        writer.WriteFixed(Unsafe.BitCast<DateTime, ulong>(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DateTime Read(ref BoundedReader reader)
    {
        ulong bits = reader.ReadFixed<ulong>();
        if ((bits & TicksMask) > (ulong)DateTime.MaxValue.Ticks)
        {
            StateFormatException.Throw(StateErrorCode.OutOfRange, "A date is after the year 9999.");
        }

        return Unsafe.BitCast<ulong, DateTime>(bits);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault(DateTime value) => Unsafe.BitCast<DateTime, ulong>(value) == 0;
}
