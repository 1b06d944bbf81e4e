using StateGen.Testing.Laws;
using StateGen.Testing.Values;

namespace StateGen.Testing;

/// <summary>
/// The five laws. Each is a method that throws a <see cref="StateLawException"/> if a state breaks it. Use them with any test framework,
/// and for states that you construct.
/// </summary>
public static class StateLaws
{
    /// <summary>Law 1: a restored state equals the saved one, bit for bit.</summary>
    /// <param name="state">The state to save and restore.</param>
    /// <param name="options">Defines when values are equal.</param>
    public static void RoundTrip<T>(T state, StateTestOptions? options = null)
        where T : IStateSerializable<T>
    {
        options ??= new();
        (ValueNode parts, byte[] blob) = Normalization.Save(state, options, "Law 1, round trip");
        StateComparison.AssertSame<T>(parts, NodeReader.Read(StateSerializer.Restore<T>(blob), options), options, "Law 1, round trip");
    }

    /// <summary>Law 2: today's code restores the blobs of an older version. Members that it lacks have their initial values.</summary>
    /// <typeparam name="T">The state type.</typeparam>
    /// <typeparam name="TOld">The state type as declared in the older version.</typeparam>
    /// <param name="state">A state. The test saves the part of it that the older version knows.</param>
    /// <param name="options">Defines when values are equal.</param>
    public static void Upgrade<T, TOld>(T state, StateTestOptions? options = null)
        where T : IStateSerializable<T>
        where TOld : IStateSerializable<TOld>
    {
        options ??= new();
        new VersionLaw<T, TOld>(options).Upgrade(state, new MigrationCalls(options));
    }

    /// <summary>Law 3: an older version restores today's blobs as far as it knows them. When it saves them again, nothing is lost.</summary>
    /// <inheritdoc cref="Upgrade{T, TOld}"/>
    public static void Downgrade<T, TOld>(T state, StateTestOptions? options = null)
        where T : IStateSerializable<T>
        where TOld : IStateSerializable<TOld> => new VersionLaw<T, TOld>(options ?? new()).Downgrade(state);

    /// <summary>Law 3, with today's code as the older version: it carries along members that only a newer version knows.</summary>
    /// <typeparam name="T">The state type.</typeparam>
    /// <typeparam name="TNext">The state type with one more layer.</typeparam>
    /// <param name="state">A state. The test adds the members of the newer version.</param>
    /// <param name="options">Defines when values are equal.</param>
    public static void Carry<T, TNext>(T state, StateTestOptions? options = null)
        where T : IStateSerializable<T>
        where TNext : IStateSerializable<TNext> => new VersionLaw<T, TNext>(options ?? new()).Carry(state);

    /// <summary>Law 4: a blob that is truncated, extended, bit-flipped, forged or random is refused, within bounds of memory.</summary>
    /// <param name="state">The state whose blob is damaged.</param>
    /// <param name="seed">The seed of the random damage.</param>
    /// <param name="options">Defines when values are equal, and how much memory a restore may allocate.</param>
    public static void HostileInput<T>(T state, int seed = 0, StateTestOptions? options = null)
        where T : IStateSerializable<T>
    {
        HostileLaw<T> law = new(options ?? new());
        Random random = new(seed);
        law.Truncated(state);
        law.Flipped(state);
        law.Extended(state);
        law.OtherType(state);
        byte[] bytes = new byte[random.Next(64)];
        for (int i = 0; i < 20; i++)
        {
            law.Forged(state, random);
            random.NextBytes(bytes);
            law.Random(bytes);
        }
    }

    /// <summary>Law 5: equal states give equal bytes.</summary>
    /// <param name="state">The state. The test makes a second one with the same values.</param>
    /// <param name="options">Defines how the state is copied.</param>
    public static void SameBytes<T>(T state, StateTestOptions? options = null)
        where T : IStateSerializable<T>
    {
        byte[] blob = StateSerializer.Save(state);
        AssertSame(blob, StateSerializer.Save(state), "saved again");
        AssertSame(blob, StateSerializer.Save(NodeBuilder.Build<T>(NodeReader.Read(state, options ?? new()))), "an equal state");
        AssertSame(blob, StateSerializer.Save(StateSerializer.Restore<T>(blob)), "restored and saved again");
    }

    private static void AssertSame(byte[] expected, byte[] actual, string what)
    {
        if (!expected.AsSpan().SequenceEqual(actual))
        {
            throw new StateLawException(
                $"Law 5, same bytes ({what}): expected {Convert.ToHexString(expected)}, got {Convert.ToHexString(actual)}");
        }
    }
}
