using System.Collections;
using System.Collections.Specialized;
using System.Drawing;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace StateGen.Testing.Values;

/// <summary>Formats simple values so that the text shows what <c>Equals</c> may overlook: -0.0, the scale of a decimal, the kind of a time.</summary>
internal static class BitText
{
    /// <summary>The text of a value without parts, or null if the value has parts.</summary>
    public static string? Of(object value) => value switch
    {
        float number => BitConverter.SingleToUInt32Bits(number).ToString("X8", CultureInfo.InvariantCulture),
        double number => BitConverter.DoubleToUInt64Bits(number).ToString("X16", CultureInfo.InvariantCulture),
        Half number => BitConverter.HalfToUInt16Bits(number).ToString("X4", CultureInfo.InvariantCulture),
        decimal number => string.Join(',', decimal.GetBits(number)),
        DateTime time => $"{time.Ticks}/{time.Kind}",
        DateTimeOffset time => $"{time.Ticks}/{time.TotalOffsetMinutes}",
        string or char => CSharpLiteral.Of(value),
        Enum => Convert.ToString(Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)!,
        JsonElement { ValueKind: JsonValueKind.Undefined } => "undefined",
        JsonElement json => json.GetRawText(),
        JsonDocument json => json.RootElement.GetRawText(),
        StringBuilder text => Of(text.ToString()),
        Uri uri => $"{uri.IsAbsoluteUri} {uri.OriginalString}",
        TimeZoneInfo zone => zone.ToSerializedString(),
        CultureInfo culture => $"{culture.Name} {culture.CompareInfo.Name}",
        Index or Range or Version or BigInteger or IPAddress or IPNetwork or IPEndPoint or DnsEndPoint => $"{value}",
        Complex number => $"{Of(number.Real)} {Of(number.Imaginary)}",
        Vector2 floats => Floats(floats),
        Vector3 floats => Floats(floats),
        Vector4 floats => Floats(floats),
        Quaternion floats => Floats(floats),
        Plane floats => Floats(floats),
        Matrix3x2 floats => Floats(floats),
        Matrix4x4 floats => Floats(floats),
        PointF floats => Floats(floats),
        SizeF floats => Floats(floats),
        RectangleF floats => Floats(floats),
        NameValueCollection names => string.Join(';', names.AllKeys.Select(key => $"{key}={string.Join(',', names.GetValues(key) ?? [])}")),
        BitArray bits => string.Concat(bits.Cast<bool>().Select(bit => bit ? '1' : '0')),
        UnknownCaseData carried => $"case {carried.Tag} {Convert.ToHexStringLower(carried.Bytes.Span)}",
        _ when UnknownCases.CarriedBy(value) is { } carried => Of(carried),
        ITuple or IEnumerable => null,
        IFormattable when value.GetType() is { Namespace: "System" } => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ when value.GetType() is { IsPrimitive: true } or { Namespace: "System", IsValueType: true, IsGenericType: false }
            or { Namespace: "System.Text" or "System.Drawing" or "System.Collections.Specialized" } => $"{value}",
        _ => null,
    };

    /// <summary>The text of a value of an unknown type: its fields.</summary>
    public static string OfFields(object? value, int depth = 0)
    {
        if (value is null || depth > 8)
        {
            return value is null ? "null" : "...";
        }

        if ((NodeReader.IsDefaultStruct(value) ? "default" : Of(value)) is { } text)
        {
            return text;
        }

        IEnumerable<string> parts = value is IEnumerable items
            ? items.Cast<object?>().Select(item => OfFields(item, depth + 1))
            : Fields(value.GetType()).Select(field => $"{field.Name}={OfFields(field.GetValue(value), depth + 1)}");
        return $"{{{string.Join("; ", parts)}}}";
    }

    private static IEnumerable<FieldInfo> Fields(Type? type) =>
        type is null || type == typeof(object) ? [] : Fields(type.BaseType).Concat(type.GetFields(StateMembers.Declared));

    private static string Floats<T>(T value)
        where T : unmanaged => Convert.ToHexString(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(ref value)));
}
