using System.Collections;
using System.Reflection;

namespace StateGen.Tests.Catalogue;

/// <summary>Compares states bit for bit, field by field: stricter than any Equals.</summary>
public static class SameState
{
    /// <summary>Throws with the path of the first difference.</summary>
    public static void Assert(object? expected, object? actual, string path = "state")
    {
        if (expected is null || actual is null)
        {
            Xunit.Assert.True(expected is null == actual is null, $"{path}: expected {Show(expected)}, got {Show(actual)}");
            return;
        }

        Type type = expected.GetType();
        Xunit.Assert.True(type == actual.GetType(), $"{path}: expected a {type}, got a {actual.GetType()}");
        if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type.Namespace == "System" && type.IsValueType)
        {
            Xunit.Assert.True(Bits(expected) == Bits(actual), $"{path}: expected {Show(expected)}, got {Show(actual)}");
        }
        else if (expected is IEnumerable items)
        {
            AssertItems(items, (IEnumerable)actual, path);
        }
        else
        {
            foreach (FieldInfo field in AllFields.Of(type))
            {
                Assert(field.GetValue(expected), field.GetValue(actual), $"{path}.{field.Name}");
            }
        }
    }

    private static void AssertItems(IEnumerable expected, IEnumerable actual, string path)
    {
        object?[] left = [.. expected.Cast<object?>()];
        object?[] right = [.. actual.Cast<object?>()];
        Xunit.Assert.True(left.Length == right.Length, $"{path}: expected {left.Length} items, got {right.Length}");
        for (int i = 0; i < left.Length; i++)
        {
            Assert(left[i], right[i], $"{path}[{i}]");
        }

        object? comparer = expected.GetType().GetProperty("Comparer")?.GetValue(expected);
        Xunit.Assert.Equal(comparer, actual.GetType().GetProperty("Comparer")?.GetValue(actual));
    }

    /// <summary>All that a value holds, as text: what its own comparison may overlook.</summary>
    private static string Bits(object value) => value switch
    {
        float number => BitConverter.SingleToUInt32Bits(number).ToString("X8"),
        double number => BitConverter.DoubleToUInt64Bits(number).ToString("X16"),
        Half number => BitConverter.HalfToUInt16Bits(number).ToString("X4"),
        decimal number => string.Join(',', decimal.GetBits(number)),
        DateTime time => $"{time.Ticks}/{time.Kind}",
        DateTimeOffset time => $"{time.Ticks}/{time.TotalOffsetMinutes}",
        string text => string.Join(',', text.Select(c => (int)c)),
        _ => $"{value}",
    };

    private static string Show(object? value) => value is null ? "null" : $"{value} ({Bits(value)})";
}
