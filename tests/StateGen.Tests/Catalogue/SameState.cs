namespace StateGen.Tests.Catalogue;

/// <summary>Compares states part by part and bit for bit, independent of their own Equals.</summary>
public static class SameState
{
    /// <summary>Throws with the path of the first difference.</summary>
    public static void Assert(object? expected, object? actual) =>
        Assert(expected, actual, "state", new Dictionary<object, object>(ReferenceEqualityComparer.Instance));

    private static void Assert(object? expected, object? actual, string path, Dictionary<object, object> met)
    {
        if (expected is null || actual is null)
        {
            Xunit.Assert.True(expected is null == actual is null, $"{path}: expected {StateParts.Text(expected)}, got {StateParts.Text(actual)}");
            return;
        }

        Xunit.Assert.True(expected.GetType() == actual.GetType(), $"{path}: expected a {expected.GetType()}, got a {actual.GetType()}");
        if (StateParts.HasIdentity(expected))
        {
            // Identity must correspond: one object on one side is one object on the other.
            if (met.TryGetValue(expected, out object? partner) || met.ContainsKey(actual))
            {
                Xunit.Assert.True(ReferenceEquals(partner, actual), $"{path}: refers to a different object");
                return;
            }

            met.Add(expected, actual);
            met.Add(actual, expected);
        }

        if (StateParts.Of(expected) is not { } left)
        {
            Xunit.Assert.True(
                StateParts.Text(expected) == StateParts.Text(actual),
                $"{path}: expected {StateParts.Text(expected)}, got {StateParts.Text(actual)}");
            return;
        }

        (string Name, object? Value)[] right = StateParts.Of(actual)!;
        Xunit.Assert.True(left.Length == right.Length, $"{path}: expected {left.Length} parts, got {right.Length}");
        for (int i = 0; i < left.Length; i++)
        {
            Assert(left[i].Value, right[i].Value, path + left[i].Name, met);
        }

        object? comparer = Comparer(expected);
        Xunit.Assert.True(Equals(comparer, Comparer(actual)), $"{path}: expected {comparer}, got {Comparer(actual)}");
    }

    private static object? Comparer(object collection) =>
        (collection.GetType().GetProperty("Comparer") ?? collection.GetType().GetProperty("KeyComparer"))?.GetValue(collection);
}
