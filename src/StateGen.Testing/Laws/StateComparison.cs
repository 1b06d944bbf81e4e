using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>Asserts that states are the same.</summary>
internal static class StateComparison
{
    /// <summary>Bit for bit.</summary>
    public static void AssertSame<T>(T expected, T actual, StateTestOptions options, string what) =>
        AssertSame<T>(NodeReader.Read(expected, options), NodeReader.Read(actual, options), options, what);

    /// <summary>Bit for bit, of states taken apart.</summary>
    public static void AssertSame<T>(ValueNode expected, ValueNode actual, StateTestOptions options, string what)
    {
        NodeComparison comparison = new(options, isAcrossVersions: false);
        Throw(comparison.Difference(expected, actual, typeof(T).Name), what);
    }

    /// <summary>As far as both know their members.</summary>
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
