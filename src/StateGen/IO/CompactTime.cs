using System.Runtime.CompilerServices;

namespace StateGen.IO;

/// <summary>
/// Points in time in as few bytes as they need: whole seconds of these decades take 5, whole milliseconds 6 or 7, others 8.
/// </summary>
/// <remarks>
/// A varint is 13 times the number of units since 2020, plus 4 times the unit, plus the kind. Seconds and milliseconds before
/// 2020 are counted from the year 1 behind those of the year 9999. Where ticks do not fit, 12 and their 64 bits follow.
/// </remarks>
internal static class CompactTime
{
    /// <summary>The most bytes that a time takes.</summary>
    internal const int MaxSize = 1 + sizeof(ulong);

    private const ulong States = 13;
    private const ulong Raw = 12;
    private const ulong TicksMask = (1UL << 62) - 1;

    /// <summary>The ticks of the first moment of the year 2020, and of that of the year 10,000.</summary>
    private const ulong Epoch = 637_134_336_000_000_000;
    private const ulong End = 3_155_378_976_000_000_000;

    /// <summary>As many ticks since 2020 as can be multiplied.</summary>
    private const ulong MaxTicks = 1UL << 59;

    private enum Unit : ulong
    {
        Second,
        Millisecond,
        Tick,
    }

    /// <summary>Writes ticks of the first 9999 years in the low 62 bits and a kind in the high two.</summary>
    internal static void Write(ref BoundedWriter writer, ulong bits)
    {
        ulong ticks = bits & TicksMask;
        ulong kind = bits >> 62;
        ulong milliseconds = ticks / TimeSpan.TicksPerMillisecond;
        if (milliseconds * TimeSpan.TicksPerMillisecond == ticks)
        {
            ulong seconds = milliseconds / 1000;
            writer.WriteVarint(seconds * 1000 == milliseconds
                ? Pack(Since(seconds, TimeSpan.TicksPerSecond), Unit.Second, kind)
                : Pack(Since(milliseconds, TimeSpan.TicksPerMillisecond), Unit.Millisecond, kind));
        }
        else if (ticks - Epoch < MaxTicks)
        {
            writer.WriteVarint(Pack(ticks - Epoch, Unit.Tick, kind));
        }
        else
        {
            writer.WriteVarint(Raw);
            writer.WriteFixed(bits);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="StateFormatException">It is after the year 9999, or written as no writer does.</exception>
    internal static ulong Read(ref BoundedReader reader)
    {
        ulong packed = reader.ReadVarint(ulong.MaxValue);
        ulong count = packed / States;
        ulong state = packed - (count * States);
        if (state == Raw)
        {
            return ReadRaw(ref reader, count);
        }

        ulong ticks = (Unit)(state >> 2) switch
        {
            Unit.Second => Ticks(count, TimeSpan.TicksPerSecond),
            Unit.Millisecond => Ticks(count, TimeSpan.TicksPerMillisecond),
            _ => Epoch + count,
        };
        if (ticks >= End)
        {
            ThrowTooLate();
        }

        return ticks | ((state & 3) << 62);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Pack(ulong count, Unit unit, ulong kind) => (count * States) + ((ulong)unit << 2) + kind;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Since(ulong units, ulong ticksPerUnit) =>
        units >= Epoch / ticksPerUnit ? units - (Epoch / ticksPerUnit) : units + ((End - Epoch) / ticksPerUnit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Ticks(ulong count, ulong ticksPerUnit)
    {
        if (count >= End / ticksPerUnit)
        {
            ThrowTooLate();
        }

        ulong units = count < (End - Epoch) / ticksPerUnit ? count + (Epoch / ticksPerUnit) : count - ((End - Epoch) / ticksPerUnit);
        return units * ticksPerUnit;
    }

    private static ulong ReadRaw(ref BoundedReader reader, ulong count)
    {
        ulong bits = reader.ReadFixed<ulong>();
        if (count != 0)
        {
            StateFormatException.Throw(StateErrorCode.Malformed, "A date is in full width and has a count too.");
        }

        if ((bits & TicksMask) >= End)
        {
            ThrowTooLate();
        }

        return bits;
    }

    private static void ThrowTooLate() => StateFormatException.Throw(StateErrorCode.OutOfRange, "A date is after the year 9999.");
}
