using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
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

namespace StateGen.Tests.Catalogue;

/// <summary>Splits any value into its parts, down to its bits.</summary>
internal static class StateParts
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type[] Unordered =
    [
        typeof(ConcurrentBag<>), typeof(ConcurrentDictionary<,>), typeof(ImmutableHashSet<>), typeof(ImmutableDictionary<,>),
        typeof(System.Collections.ObjectModel.ReadOnlySet<>), typeof(System.Collections.ObjectModel.ReadOnlyDictionary<,>),
        typeof(HashSet<>), typeof(Dictionary<,>),
    ];

    /// <summary>The parts of a value, each with its step in the path. Null if the value has no parts.</summary>
    public static (string Name, object? Value)[]? Of(object value)
    {
        Type type = value.GetType();
        if (type.Name.StartsWith("PriorityQueue"))
        {
            return Of(type.GetProperty("UnorderedItems")!.GetValue(value)!);
        }

        if (Leaf(value) is not null || IsDefaultArray(value))
        {
            return null;
        }

        if (value is ITuple tuple)
        {
            return [.. Enumerable.Range(0, tuple.Length).Select(i => ($".Item{i + 1}", tuple[i]))];
        }

        if (type.IsGenericType && type.Name is "Memory`1" or "ReadOnlyMemory`1")
        {
            value = type.GetMethod("ToArray")!.Invoke(value, [])!;
        }

        return value switch
        {
            ReadOnlySequence<byte> bytes => Of(bytes.ToArray()),
            ReadOnlySequence<int> ints => Of(ints.ToArray()),
            ReadOnlySequence<string?> texts => Of(texts.ToArray()),
            NameValueCollection names => [.. Enumerable.Range(0, names.Count).SelectMany(i => new[] { ("Key", (object?)names.GetKey(i)), ("Values", names.GetValues(i)) })],
            _ when type.GetInterface("IGrouping`2") is { } grouping => [("Key", grouping.GetProperty("Key")!.GetValue(value)), .. Items((IEnumerable)value)],
            _ when type.Name == "Lazy`1" => [(".Value", type.GetProperty("Value")!.GetValue(value))],
            Array { Rank: > 1 } grid => [.. Lengths(grid), .. Items(grid)],
            IEnumerable items => Items(items),
            _ => [.. AllFields.Of(type).Select(field => ("." + field.Name, field.GetValue(value)))],
        };
    }

    /// <summary>Whether a restore must preserve references to an object.</summary>
    public static bool HasIdentity(object value) => value.GetType().GetCustomAttribute<StateAttribute>()?.PreserveReferences == true;

    /// <summary>Formats all that a value holds as text, including what Equals may overlook.</summary>
    public static string Text(object? value) => value switch
    {
        null => "null",
        _ when HasIdentity(value) => "an object",
        _ when Of(value) is { } parts => $"{{{string.Join("; ", parts.Select(part => Text(part.Value)))}}}",
        _ => Leaf(value) ?? "default",
    };

    private static IEnumerable<(string Name, object? Value)> Lengths(Array grid) =>
        Enumerable.Range(0, grid.Rank).Select(dimension => ($".GetLength({dimension})", (object?)grid.GetLength(dimension)));

    private static (string Name, object? Value)[] Items(IEnumerable collection)
    {
        IEnumerable<object?> items = collection.Cast<object?>();
        if (IsUnordered(collection.GetType()))
        {
            items = items.OrderBy(Text, StringComparer.Ordinal);
        }

        return [.. items.Select((item, i) => ($"[{i}]", item))];
    }

    private static bool IsUnordered(Type type) =>
        (type.IsGenericType && Unordered.Contains(type.GetGenericTypeDefinition()))
        || (type.BaseType is { } derived && IsUnordered(derived))
        || type.Namespace == typeof(FrozenSet).Namespace;

    private static bool IsDefaultArray(object value) => value.GetType().Name switch
    {
        "ImmutableArray`1" => (bool)value.GetType().GetProperty("IsDefault")!.GetValue(value)!,
        "ArraySegment`1" => value.GetType().GetProperty("Array")!.GetValue(value) is null,
        _ => false,
    };

    private static string? Leaf(object value) => value switch
    {
        float number => BitConverter.SingleToUInt32Bits(number).ToString("X8"),
        double number => BitConverter.DoubleToUInt64Bits(number).ToString("X16"),
        Half number => BitConverter.HalfToUInt16Bits(number).ToString("X4"),
        decimal number => string.Join(',', decimal.GetBits(number)),
        DateTime time => $"{time.Ticks}/{time.Kind}",
        DateTimeOffset time => $"{time.Ticks}/{time.TotalOffsetMinutes}",
        string text => string.Join(',', text.Select(c => (int)c)),
        JsonElement { ValueKind: JsonValueKind.Undefined } => "undefined",
        JsonElement json => json.GetRawText(),
        JsonDocument json => json.RootElement.GetRawText(),
        StringBuilder text => Leaf(text.ToString()),
        Uri uri => $"{uri.IsAbsoluteUri} {uri.OriginalString}",
        TimeZoneInfo zone => zone.ToSerializedString(),
        CultureInfo culture => $"{culture.Name} {culture.CompareInfo.Name}",
        IPAddress or IPNetwork => $"{value}",
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
        ITuple => null,
        _ when value.GetType() is { IsPrimitive: true } or { IsEnum: true } or { Namespace: "System", IsValueType: true, IsGenericType: false } => $"{value}",
        _ => null,
    };

    private static string Floats<T>(T value)
        where T : unmanaged => Convert.ToHexString(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(ref value)));
}
