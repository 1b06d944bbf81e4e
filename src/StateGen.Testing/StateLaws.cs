using StateGen.Testing.Laws;
using StateGen.Testing.Values;

namespace StateGen.Testing;

/// <summary>
/// The five laws, each as a method that throws a <see cref="StateLawException"/> where a state breaks it: for any test framework,
/// and for states of one's own.
/// </summary>
public static class StateLaws
{
    /// <summary>Law 1: what is restored is what was saved, bit for bit.</summary>
    /// <param name="state">The state.</param>
    /// <param name="options">What counts as equal.</param>
    public static void RoundTrip<T>(T state, StateTestOptions? options = null)
        where T : IStateSerializable<T>
    {
        options ??= new();
        (ValueNode parts, byte[] blob) = Normalization.Save(state, options, "Law 1, round trip");
        StateComparison.AssertSame<T>(parts, NodeReader.Read(StateSerializer.Restore<T>(blob), options), options, "Law 1, round trip");
    }

    /// <summary>Law 2: what the code of an older version saved, today's code restores; new members have their initial values.</summary>
    /// <typeparam name="T">The state type.</typeparam>
    /// <typeparam name="TOld">The same type as that version had it.</typeparam>
    /// <param name="state">A state, of which the older version saves what it knows.</param>
    /// <param name="options">What counts as equal.</param>
    public static void Upgrade<T, TOld>(T state, StateTestOptions? options = null)
        where T : IStateSerializable<T>
        where TOld : IStateSerializable<TOld>
    {
        options ??= new();
        new VersionLaw<T, TOld>(options).Upgrade(state, new MigrationCalls(options));
    }

    /// <summary>Law 3: what today's code saves, an older version restores as far as it knows it, and loses nothing of the rest.</summary>
    /// <inheritdoc cref="Upgrade{T, TOld}"/>
    public static void Downgrade<T, TOld>(T state, StateTestOptions? options = null)
        where T : IStateSerializable<T>
        where TOld : IStateSerializable<TOld> => new VersionLaw<T, TOld>(options ?? new()).Downgrade(state);

    /// <summary>Law 3, with today's code as the older one: what a newer version knows besides is carried along and not lost.</summary>
    /// <typeparam name="T">The state type.</typeparam>
    /// <typeparam name="TNext">The same type with a layer more.</typeparam>
    /// <param name="state">A state, to which the newer version adds.</param>
    /// <param name="options">What counts as equal.</param>
    public static void Carry<T, TNext>(T state, StateTestOptions? options = null)
        where T : IStateSerializable<T>
        where TNext : IStateSerializable<TNext> => new VersionLaw<T, TNext>(options ?? new()).Carry(state);

    /// <summary>Law 4: the state's blob cut off, damaged, extended or forged is refused.</summary>
    /// <param name="state">The state.</param>
    /// <param name="seed">Which bytes are forged.</param>
    /// <param name="options">What counts as equal, and how much memory may be used.</param>
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
    /// <param name="state">The state; another is made of the same values.</param>
    /// <param name="options">What counts as equal.</param>
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
