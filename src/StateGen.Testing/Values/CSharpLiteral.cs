using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;

namespace StateGen.Testing.Values;

/// <summary>Formats simple values as C# expressions that give the same bits.</summary>
internal static class CSharpLiteral
{
    /// <summary>The expression of a value, or null if the type of the value is not supported.</summary>
    public static string? Of(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => Text(text),
        char letter => $"'\\u{(int)letter:X4}'",
        float number when IsPlain(number) => Invariant(number) + "f",
        double number when IsPlain(number) => Invariant(number) + "d",
        float number => $"BitConverter.UInt32BitsToSingle(0x{BitConverter.SingleToUInt32Bits(number):X8}u) /* {Invariant(number)} */",
        double number => $"BitConverter.UInt64BitsToDouble(0x{BitConverter.DoubleToUInt64Bits(number):X16}ul) /* {Invariant(number)} */",
        Half number => $"BitConverter.UInt16BitsToHalf(0x{BitConverter.HalfToUInt16Bits(number):X4})",
        decimal number => Decimal(number),
        Enum => EnumValue(value),
        long number => number == long.MinValue ? "long.MinValue" : $"{Invariant(number)}L",
        ulong number => $"{Invariant(number)}UL",
        uint number => $"{Invariant(number)}U",
        int number => number == int.MinValue ? "int.MinValue" : Invariant(number),
        sbyte or byte or short or ushort => $"({Keyword(value)})({Invariant((IFormattable)value)})",
        nint number => $"unchecked((nint)({Of((long)number)}))",
        nuint number => $"unchecked((nuint){Of((ulong)number)})",
        Int128 or UInt128 => $"{value.GetType().Name}.Parse(\"{Invariant((IFormattable)value)}\")",
        BigInteger => $"System.Numerics.BigInteger.Parse(\"{Invariant((IFormattable)value)}\")",
        Guid id => $"new Guid(\"{id}\")",
        DateTime time => $"new DateTime({Of(time.Ticks)}, DateTimeKind.{time.Kind})",
        DateTimeOffset time => $"new DateTimeOffset({Of(time.Ticks)}, TimeSpan.FromMinutes({time.TotalOffsetMinutes}))",
        TimeSpan span => $"new TimeSpan({Of(span.Ticks)})",
        DateOnly date => $"DateOnly.FromDayNumber({Invariant(date.DayNumber)})",
        TimeOnly time => $"new TimeOnly({Of(time.Ticks)})",
        Rune rune => $"new System.Text.Rune({Invariant(rune.Value)})",
        Version version => $"new Version(\"{version}\")",
        Uri uri => $"new Uri({Text(uri.OriginalString)}, UriKind.{(uri.IsAbsoluteUri ? "Absolute" : "Relative")})",
        IPAddress address => $"System.Net.IPAddress.Parse(\"{address}\")",
        StringBuilder text => $"new System.Text.StringBuilder({Text(text.ToString())})",
        _ => null,
    };

    /// <summary>The fully qualified name of a type in C#.</summary>
    public static string TypeName(Type type) =>
        Nullable.GetUnderlyingType(type) is { } underlying ? TypeName(underlying) + "?"
        : type.IsArray ? $"{TypeName(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]"
        : !type.IsGenericType ? "global::" + type.FullName!.Replace('+', '.')
        : $"global::{type.GetGenericTypeDefinition().FullName!.Split('`')[0].Replace('+', '.')}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>";

    private static string Text(string text)
    {
        StringBuilder literal = new("\"");
        foreach (char letter in text)
        {
            literal.Append(letter is >= ' ' and < (char)127 and not ('"' or '\\')
                ? letter.ToString()
                : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"));
        }

        return literal.Append('"').ToString();
    }

    private static string Decimal(decimal number)
    {
        int[] bits = decimal.GetBits(number);
        string sign = number.Scale > 0 || bits[3] != 0 || bits[2] != 0 ? (bits[3] < 0 ? "true" : "false") : "";
        return sign.Length == 0
            ? Invariant(number) + "m"
            : $"new decimal({Of(bits[0])}, {Of(bits[1])}, {Of(bits[2])}, {sign}, {number.Scale}) /* {Invariant(number)} */";
    }

    private static string EnumValue(object value)
    {
        Type type = value.GetType();
        return Enum.IsDefined(type, value) && Enum.GetName(type, value) is { } name
            ? $"{TypeName(type)}.{name}"
            : $"({TypeName(type)})({Of(Convert.ChangeType(value, Enum.GetUnderlyingType(type), CultureInfo.InvariantCulture))})";
    }

    /// <summary>Whether a number has a literal. NaN and infinities have none, and the literal of minus zero gives zero.</summary>
    private static bool IsPlain(double number) => double.IsFinite(number) && !(number == 0 && double.IsNegative(number));

    private static string Keyword(object value) => value switch
    {
        sbyte => "sbyte",
        byte => "byte",
        short => "short",
        _ => "ushort",
    };

    private static string Invariant(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
