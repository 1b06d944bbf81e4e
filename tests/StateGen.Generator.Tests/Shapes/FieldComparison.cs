using System.Collections;
using System.Reflection;
using StateGen.CompilerServices;

namespace StateGen.Generator.Tests.Shapes;

/// <summary>Compares two objects by all their fields, and numbers bit by bit.</summary>
internal static class FieldComparison
{
    public static void AssertEqual(object? expected, object? actual, string path)
    {
        if (expected is null || actual is null)
        {
            Assert.True(expected == actual, $"{path}: {expected ?? "null"} and {actual ?? "null"}");
            return;
        }

        Assert.True(expected.GetType() == actual.GetType(), $"{path}: {expected.GetType()} and {actual.GetType()}");
        switch (expected)
        {
            case double number:
                Assert.Equal(BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits((double)actual));
                break;
            case float number:
                Assert.Equal(BitConverter.SingleToInt32Bits(number), BitConverter.SingleToInt32Bits((float)actual));
                break;
            case decimal number:
                Assert.Equal(decimal.GetBits(number), decimal.GetBits((decimal)actual));
                break;
            case IEnumerable items and not string:
                AssertItemsEqual([.. items.Cast<object?>()], [.. ((IEnumerable)actual).Cast<object?>()], path);
                break;
            case Enum or UnknownLayers:
            case var _ when expected.GetType().Namespace == nameof(System):
                Assert.True(expected.Equals(actual), $"{path}: {expected} and {actual}");
                break;
            default:
                AssertFieldsEqual(expected, actual, path);
                break;
        }
    }

    private static void AssertItemsEqual(object?[] expected, object?[] actual, string path)
    {
        Assert.True(expected.Length == actual.Length, $"{path}: {expected.Length} and {actual.Length} items");
        for (int i = 0; i < expected.Length; i++)
        {
            AssertEqual(expected[i], actual[i], $"{path}[{i}]");
        }
    }

    private static void AssertFieldsEqual(object expected, object actual, string path)
    {
        // Reflection returns the private fields of a base class only from that class.
        for (Type? type = expected.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                AssertEqual(field.GetValue(expected), field.GetValue(actual), $"{path}.{type.Name}.{field.Name}");
            }
        }
    }
}
