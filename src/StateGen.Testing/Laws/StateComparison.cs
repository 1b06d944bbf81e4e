using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>Asserts that two states are equal.</summary>
internal static class StateComparison
{
    /// <summary>Asserts that two states are equal, bit for bit.</summary>
    public static void AssertSame<T>(T expected, T actual, StateTestOptions options, string what) =>
        AssertSame<T>(NodeReader.Read(expected, options), NodeReader.Read(actual, options), options, what);

    /// <summary>Asserts that the nodes of two states are equal, bit for bit.</summary>
    public static void AssertSame<T>(ValueNode expected, ValueNode actual, StateTestOptions options, string what)
    {
        NodeComparison comparison = new(options, isAcrossVersions: false);
        Throw(comparison.Difference(expected, actual, typeof(T).Name), what);
    }

    /// <summary>Asserts that states of two versions are equal in the members that both versions know.</summary>
    public static void AssertAlike<TOld, T>(ValueNode expected, ValueNode actual, StateTestOptions options, string what)
    {
        NodeComparison comparison = new(options, isAcrossVersions: true);
        Throw(comparison.Difference(expected, actual, typeof(T).Name), what);
    }

    private static void Throw(string? difference, string what)
    {
        if (difference is not null)
        {
            throw new StateLawException($"{what}: {difference}");
        }
    }
}
