using System.Runtime.InteropServices;
using System.Text;

namespace StateGen.Testing.Values;

/// <summary>Random values of the simple types. Edge cases occur more often than by chance.</summary>
internal static class RandomValues
{
    private static readonly string[] Texts =
        ["", "a", "INBOX", "\\Seen", "Größe", "日本語", "😀", "\uD800", "\uDC00\uD800", "a\uDFFFb", "\0", "\uD83D😀\uDE00", new('x', 200), new('é', 80),
            .. Alike];

    /// <summary>Strings that some cultures and comparers treat as equal, next to each other.</summary>
    private static string[] Alike =>
        ["coop", "co-op", "co\u00ADop", "coop\0", "ss", "ß", "SS", "é", "e\u0301", "i", "I", "ı", "İ", "ﬁ", "fi", "A", "ａ"];

    public static T Bits<T>(Random random)
        where T : unmanaged
    {
        T value = default;
        random.NextBytes(MemoryMarshal.AsBytes(new Span<T>(ref value)));
        return value;
    }

    public static string? Text(Random random, int size)
    {
        if (random.Next(2) == 0)
        {
            return random.Next(5) == 0 ? null : Texts[random.Next(Texts.Length)];
        }

        char[] text = new char[random.Next(1 + (4 * size))];
        int range = random.Next(3) switch { 0 => 0x80, 1 => 0x800, _ => 0x10000 };
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)random.Next(range);
        }

        return new string(text);
    }

    public static object Number(Random random, Type type)
    {
        // All bit lengths are equally likely, and floats include every kind of NaN and zero.
        ulong bits = Bits<ulong>(random) >> random.Next(64);
        bits = random.Next(2) == 0 ? bits : ~bits;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Byte => (object)(byte)bits,
            TypeCode.SByte => (sbyte)bits,
            TypeCode.Int16 => (short)bits,
            TypeCode.UInt16 => (ushort)bits,
            TypeCode.Int32 => (int)bits,
            TypeCode.UInt32 => (uint)bits,
            TypeCode.Int64 => (long)bits,
            TypeCode.UInt64 => bits,
            TypeCode.Char => (char)bits,
            TypeCode.Single => random.Next(4) == 0 ? -0.0f : BitConverter.UInt32BitsToSingle(Bits<uint>(random) | (random.Next(3) == 0 ? 0x7F800000u : 0)),
            TypeCode.Double => random.Next(4) == 0 ? -0.0 : BitConverter.UInt64BitsToDouble(Bits<ulong>(random) | (random.Next(3) == 0 ? 0x7FF0UL << 48 : 0)),
            _ => throw new InvalidOperationException($"Cannot generate random values of {type}."),
        };
    }

    /// <summary>A random decimal, often one of several that are equal but differ in scale.</summary>
    public static decimal Decimal(Random random) => random.Next(4) == 0 ? new decimal[] { 1m, 1.0m, 1.00m, 0m, 0.0m, -0.0m }[random.Next(6)] : new(
        random.Next(3) == 0 ? 0 : Bits<int>(random),
        random.Next(2) == 0 ? 0 : Bits<int>(random),
        random.Next(2) == 0 ? 0 : Bits<int>(random),
        random.Next(2) == 0,
        (byte)random.Next(29));

    /// <summary>A random time, often one of several that are equal but differ in kind.</summary>
    public static DateTime DateTime(Random random) =>
        random.Next(4) == 0 ? new(1, (DateTimeKind)random.Next(3)) : new(random.NextInt64(System.DateTime.MaxValue.Ticks + 1), (DateTimeKind)random.Next(3));

    public static bool TryBuiltIn(Random random, Type type, out object? value)
    {
        value = type switch
        {
            _ when type == typeof(Half) => (object)BitConverter.UInt16BitsToHalf(Bits<ushort>(random)),
            _ when type == typeof(Int128) => Bits<Int128>(random) >> random.Next(128),
            _ when type == typeof(UInt128) => Bits<UInt128>(random) >> random.Next(128),
            _ when type == typeof(nint) => (nint)(Bits<long>(random) >> random.Next(64)),
            _ when type == typeof(nuint) => (nuint)(Bits<ulong>(random) >> random.Next(64)),
            _ when type == typeof(Rune) => new Rune(random.Next(2) == 0 ? random.Next(0xD800) : random.Next(0xE000, 0x110000)),
            _ when type == typeof(DateOnly) => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1)),
            _ when type == typeof(TimeOnly) => new TimeOnly(random.NextInt64(TimeOnly.MaxValue.Ticks + 1)),
            _ when type == typeof(TimeSpan) => new TimeSpan(Bits<long>(random) >> random.Next(64)),
            _ when type == typeof(DateTimeOffset) && random.Next(4) == 0 => new DateTimeOffset(TimeSpan.TicksPerDay, TimeSpan.Zero).ToOffset(TimeSpan.FromHours(random.Next(3))),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(
                random.NextInt64(TimeSpan.TicksPerDay, System.DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay),
                TimeSpan.FromMinutes(random.Next(-14 * 60, (14 * 60) + 1))),
            _ => RandomScalars.Next(random, type),
        };
        return value is not null;
    }
}
