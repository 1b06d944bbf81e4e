using System.Numerics;
using System.Runtime.CompilerServices;

namespace StateGen.IO;

/// <summary>
/// Encodes points in time from 2020 on: whole minutes take 3 bytes, whole seconds 4, whole milliseconds 6, and others 8. A time of an
/// unusual kind, or before 2020, takes one byte more.
/// </summary>
/// <remarks>
/// The lowest set bit of the first byte determines the unit and the length, and the count follows in the bits above it. If the low four bits
/// are zero, the high four are unit and kind, and the count follows. One unaligned store or load handles all of these.
/// </remarks>
internal static class CompactTime
{
    /// <summary>The maximum number of bytes that a time takes.</summary>
    internal const int MaxSize = 1 + sizeof(ulong);

    /// <summary>The minimum number of bytes that a time takes.</summary>
    internal const int MinSize = 3;

    private const ulong TicksMask = (1UL << 62) - 1;
    private const int KindShift = 62;

    /// <summary>The ticks at the start of the year 2020, and at the start of the year 10,000.</summary>
    private const ulong Epoch = 637_134_336_000_000_000;
    private const ulong End = 3_155_378_976_000_000_000;

    private const int MinuteBits = 23;
    private const int SecondBits = 30;
    private const int MillisecondBits = 45;
    private const int TickBits = 60;

    /// <summary>
    /// The units of a time whose kind is written. Days, milliseconds and ticks count from the year 1, seconds from 2020. The units of the other
    /// times take the same numbers of bytes.
    /// </summary>
    private enum Unit : uint
    {
        Day,
        Second,
        Millisecond,
        Tick,
    }

    /// <summary>Writes a time of the years 1 to 9999.</summary>
    /// <param name="at">The destination, with space for <see cref="MaxSize"/> bytes and slack.</param>
    /// <param name="bits">The ticks in the low 62 bits and the kind in the high two.</param>
    /// <param name="usual">The kind that takes no space.</param>
    /// <returns>The number of bytes written.</returns>
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

    /// <summary>Returns the length in bytes of a time from its first byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SizeOf(byte first) =>
        (first & 15) != 0 ? Size((Unit)BitOperations.TrailingZeroCount((uint)first)) : 1 + Size((Unit)((first >> 4) & 3));

    /// <summary>Reads a time that <see cref="Write"/> wrote.</summary>
    /// <param name="at">The source, where <see cref="MaxSize"/> bytes and slack can be read.</param>
    /// <param name="usual">The kind that takes no space.</param>
    /// <exception cref="StateFormatException">The time is after the year 9999.</exception>
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

    // The four sizes are in one word, so that no branch is needed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Size(Unit unit) => (0x8643 >> (4 * (int)unit)) & 15;
}
