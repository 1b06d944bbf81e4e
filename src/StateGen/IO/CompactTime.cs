using System.Numerics;
using System.Runtime.CompilerServices;

namespace StateGen.IO;

/// <summary>
/// Points in time in as few bytes as they need: of these decades, whole minutes take 3, whole seconds 4, whole milliseconds 6,
/// others 8. One that is of another kind than most of its type, or earlier, takes a byte more.
/// </summary>
/// <remarks>
/// The lowest set bit of the first byte tells the unit and so the length; the count is above it. If the low four bits
/// are zero, the high four are unit and kind, and the count follows. One unaligned store or load serves all of these.
/// </remarks>
internal static class CompactTime
{
    /// <summary>The most bytes that a time takes.</summary>
    internal const int MaxSize = 1 + sizeof(ulong);

    /// <summary>The fewest bytes that a time takes.</summary>
    internal const int MinSize = 3;

    private const ulong TicksMask = (1UL << 62) - 1;
    private const int KindShift = 62;

    /// <summary>The ticks of the first moment of the year 2020, and of that of the year 10,000.</summary>
    private const ulong Epoch = 637_134_336_000_000_000;
    private const ulong End = 3_155_378_976_000_000_000;

    private const int MinuteBits = 23;
    private const int SecondBits = 30;
    private const int MillisecondBits = 45;
    private const int TickBits = 60;

    /// <summary>
    /// The units of a time whose kind is written; days, milliseconds and ticks are counted from the year 1 on. Those of the other times
    /// take as many bytes each.
    /// </summary>
    private enum Unit : uint
    {
        Day,
        Second,
        Millisecond,
        Tick,
    }

    /// <summary>Writes ticks of the first 9999 years in the low 62 bits and a kind in the high two.</summary>
    /// <param name="at">The destination, with room for <see cref="MaxSize"/> bytes and slack.</param>
    /// <param name="bits">The ticks and the kind.</param>
    /// <param name="usual">The kind that needs no place.</param>
    /// <returns>How many bytes it took.</returns>
    internal static int Write(ref byte at, ulong bits, uint usual)
    {
        ulong ticks = bits & TicksMask;
        uint kind = (uint)(bits >> KindShift);
        if (kind != usual || ticks < Epoch)
        {
            return WriteOther(ref at, ticks, kind);
        }

        ulong since = ticks - Epoch;
        ulong milliseconds = since / TimeSpan.TicksPerMillisecond;
        ulong seconds = milliseconds / 1000;
        ulong minutes = seconds / 60;
        if (milliseconds * TimeSpan.TicksPerMillisecond != since)
        {
            if (since >> TickBits == 0)
            {
                StatePrimitives.WriteUInt64(ref at, (since << 4) | 8);
                return sizeof(ulong);
            }
        }
        else if (seconds * 1000 != milliseconds)
        {
            if (milliseconds >> MillisecondBits == 0)
            {
                StatePrimitives.WriteUInt64(ref at, (milliseconds << 3) | 4);
                return 6;
            }
        }
        else if (minutes * 60 == seconds && minutes >> MinuteBits == 0)
        {
            StatePrimitives.WriteUInt64(ref at, (minutes << 1) | 1);
            return 3;
        }
        else if (seconds >> SecondBits == 0)
        {
            StatePrimitives.WriteUInt64(ref at, (seconds << 2) | 2);
            return 4;
        }

        return WriteOther(ref at, ticks, kind);
    }

    /// <summary>How many bytes a time takes that begins with this byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SizeOf(byte first) =>
        (first & 15) != 0 ? Size((Unit)BitOperations.TrailingZeroCount((uint)first)) : 1 + Size((Unit)((first >> 4) & 3));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="at">The source, with <see cref="MaxSize"/> readable bytes and slack.</param>
    /// <param name="usual">The kind that needs no place.</param>
    /// <exception cref="StateFormatException">It is after the year 9999.</exception>
    internal static ulong Read(ref byte at, uint usual)
    {
        ulong word = StatePrimitives.ReadUInt64(ref at);
        ulong kind = (ulong)usual << KindShift;
        return BitOperations.TrailingZeroCount(word) switch
        {
            0 => kind | (Epoch + (Count(word, 1, MinuteBits) * TimeSpan.TicksPerMinute)),
            1 => kind | (Epoch + (Count(word, 2, SecondBits) * TimeSpan.TicksPerSecond)),
            2 => kind | (Epoch + (Count(word, 3, MillisecondBits) * TimeSpan.TicksPerMillisecond)),
            3 => kind | (Epoch + Count(word, 4, TickBits)),
            _ => ReadOther(ref Unsafe.Add(ref at, 1), (uint)word & 0xFF),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Count(ulong word, int shift, int bits) => (word >> shift) & ((1UL << bits) - 1);

    private static int WriteOther(ref byte at, ulong ticks, uint kind)
    {
        long seconds = ((long)ticks - (long)Epoch) / TimeSpan.TicksPerSecond;
        ulong milliseconds = ticks / TimeSpan.TicksPerMillisecond;
        (Unit unit, ulong count) = ticks switch
        {
            _ when ticks % TimeSpan.TicksPerDay == 0 => (Unit.Day, ticks / TimeSpan.TicksPerDay),
            _ when ticks % TimeSpan.TicksPerSecond == 0 && seconds == (int)seconds => (Unit.Second, (uint)seconds),
            _ when ticks % TimeSpan.TicksPerMillisecond == 0 && milliseconds >> (8 * Size(Unit.Millisecond)) == 0 => (Unit.Millisecond, milliseconds),
            _ => (Unit.Tick, ticks),
        };
        at = (byte)(((kind << 2) | (uint)unit) << 4);
        StatePrimitives.WriteUInt64(ref Unsafe.Add(ref at, 1), count);
        return 1 + Size(unit);
    }

    private static ulong ReadOther(ref byte at, uint head)
    {
        Unit unit = (Unit)((head >> 4) & 3);
        ulong count = StatePrimitives.ReadUInt64(ref at) & (ulong.MaxValue >> (64 - (8 * Size(unit))));
        ulong ticks = unit switch
        {
            Unit.Day => count * TimeSpan.TicksPerDay,
            Unit.Second => (ulong)((long)Epoch + ((int)count * TimeSpan.TicksPerSecond)),
            Unit.Millisecond => count * TimeSpan.TicksPerMillisecond,
            _ => count,
        };
        if (ticks >= End)
        {
            StateFormatException.Throw(StateErrorCode.OutOfRange, "A date is after the year 9999.");
        }

        return ticks | ((ulong)(head >> 6) << KindShift);
    }

    // Four sizes in a word: this is no branch.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Size(Unit unit) => (0x8643 >> (4 * (int)unit)) & 15;
}
