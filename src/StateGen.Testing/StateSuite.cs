using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using StateGen.Testing.Laws;
using StateGen.Testing.Values;

namespace StateGen.Testing;

/// <summary>The properties of a state type: each law, tried with random states. Generated tests call this.</summary>
/// <typeparam name="T">The state type.</typeparam>
public sealed class StateSuite<T>
    where T : IStateSerializable<T>
{
    private readonly StateTestOptions _options;

    /// <summary>A suite with options that nothing is said in.</summary>
    public StateSuite()
        : this(new StateTestOptions())
    {
    }

    /// <summary>A suite.</summary>
    /// <param name="options">Which values members take, and what counts as equal.</param>
    public StateSuite(StateTestOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        Arbitrary = Arb.From(
            Gen.Sized(size => Gen.Choose(int.MinValue, int.MaxValue).Select(seed => Generate(seed, size))),
            Shrink);
    }

    /// <summary>Random states, and how they are made smaller: for properties of one's own.</summary>
    public Arbitrary<T> Arbitrary { get; }

    /// <summary>A random state that depends on nothing but these numbers.</summary>
    /// <param name="seed">Which of them.</param>
    /// <param name="size">How large strings and collections may be.</param>
    public T Generate(int seed, int size) => NodeBuilder.Build<T>(NodeGenerator.Next(typeof(T), _options, seed, size));

    /// <summary>States that are smaller, the smallest first. Values that a setter, constructor or collection refuses are left out.</summary>
    public IEnumerable<T> Shrink(T state) =>
        NodeShrinker.Shrink(NodeReader.Read(state, _options), canBeNull: false).SelectMany(BuildUnlessRefused);

    /// <summary>Law 1.</summary>
    public void RoundTrip() => Check("Law 1, round trip", state => StateLaws.RoundTrip(state, _options));

    /// <summary>Law 2, against the type as an older version had it.</summary>
    public void Upgrade<TOld>()
        where TOld : IStateSerializable<TOld>
    {
        MigrationCalls calls = new(_options);
        VersionLaw<T, TOld> law = new(_options);
        Check("Law 2, upgrade", state => law.Upgrade(state, calls));
        calls.AssertAllAreUsed($"Law 2, upgrade from version {TOld.Layout.Version}");
    }

    /// <summary>Law 3, against the type as an older version had it.</summary>
    public void Downgrade<TOld>()
        where TOld : IStateSerializable<TOld> => Check("Law 3, downgrade", state => StateLaws.Downgrade<T, TOld>(state, _options));

    /// <summary>Law 3, with today's code as the older one, against the type with a layer more.</summary>
    public void Carry<TNext>()
        where TNext : IStateSerializable<TNext> => Check("Law 3, carrying", state => StateLaws.Carry<T, TNext>(state, _options));

    /// <summary>Law 4. Each state is damaged in hundreds of ways, so that there are fewer of them.</summary>
    public void HostileInput() => Check(
        "Law 4, hostile input", state => StateLaws.HostileInput(state, seed: StateSerializer.Save(state).Length, _options), _options.MaxTest / 10);

    /// <summary>Law 5.</summary>
    public void SameBytes() => Check("Law 5, same bytes", state => StateLaws.SameBytes(state, _options));

    /// <summary>Restores the golden blobs of an older version, which lie in StateGolden beside the project of the tests.</summary>
    /// <param name="tests">The assembly of the tests.</param>
    public void Golden<TOld>(Assembly tests)
        where TOld : IStateSerializable<TOld> => new GoldenLaw<T, TOld>(_options).Check(tests);

    /// <summary>Tries a property of one's own with random states, and reports a failure as those of the laws are.</summary>
    /// <param name="name">What is said to be broken.</param>
    /// <param name="property">Throws where a state does not have it.</param>
    public void Check(string name, Action<T> property) => Check(name, property, _options.MaxTest);

    private static T[] BuildUnlessRefused(ValueNode node)
    {
        try
        {
            return [NodeBuilder.Build<T>(node)];
        }
        catch (Exception refused) when (refused is TargetInvocationException or InvalidOperationException)
        {
            return [];
        }
    }

    private void Check(string name, Action<T> property, int maxTest)
    {
        _options.EnsureAllAreKnown(typeof(T));
        FailureRecorder recorder = new();
        Config config = Config.Quick.WithMaxTest(Math.Max(1, maxTest)).WithEndSize(30).WithQuietOnSuccess(true).WithRunner(recorder);
        ulong seed = _options.Seed ?? (ulong)Random.Shared.NextInt64();
        Prop.ForAll(Arbitrary, property).Check(config.WithReplay(seed, FailureRecorder.GammaOf(seed)));
        if (recorder.Failure is { } failure)
        {
            throw FailureReport<T>.Of(name, (T)failure.State, $"{failure.Found}; options.Seed = {seed} finds it again", property, _options);
        }
    }
}
