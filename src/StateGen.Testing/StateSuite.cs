using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using StateGen.Testing.Laws;
using StateGen.Testing.Values;

namespace StateGen.Testing;

/// <summary>Tests the laws of a state type with random states. Generated tests call these methods.</summary>
/// <typeparam name="T">The state type.</typeparam>
public sealed class StateSuite<T>
    where T : IStateSerializable<T>
{
    private readonly StateTestOptions _options;

    /// <summary>Initializes a suite with the default options.</summary>
    public StateSuite()
        : this(new StateTestOptions())
    {
    }

    /// <summary>Initializes a suite with options.</summary>
    /// <param name="options">Which values members take, and when two values are equal.</param>
    public StateSuite(StateTestOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        Arbitrary = Arb.From(
            Gen.Sized(size => Gen.Choose(int.MinValue, int.MaxValue).Select(seed => Generate(seed, size))),
            Shrink);
    }

    /// <summary>Generates random states and shrinks them. Use it for your own properties.</summary>
    public Arbitrary<T> Arbitrary { get; }

    /// <summary>Generates a random state. The same seed and size always give the same state.</summary>
    /// <param name="seed">The random seed.</param>
    /// <param name="size">A bound for the size of strings and collections.</param>
    public T Generate(int seed, int size) => NodeBuilder.Build<T>(NodeGenerator.Next(typeof(T), _options, seed, size));

    /// <summary>Gives smaller states, the smallest first. It omits values that a setter, constructor or collection refuses.</summary>
    public IEnumerable<T> Shrink(T state) =>
        NodeShrinker.Shrink(NodeReader.Read(state, _options), canBeNull: false).SelectMany(BuildUnlessRefused);

    /// <summary>Law 1: a restored state equals the saved one, bit for bit.</summary>
    public void RoundTrip() => Check("Law 1, round trip", state => StateLaws.RoundTrip(state, _options));

    /// <summary>Law 2: today's code restores the blobs of an older version.</summary>
    public void Upgrade<TOld>()
        where TOld : IStateSerializable<TOld>
    {
        MigrationCalls calls = new(_options);
        VersionLaw<T, TOld> law = new(_options);
        Check("Law 2, upgrade", state => law.Upgrade(state, calls));
        calls.AssertAllAreUsed($"Law 2, upgrade from version {TOld.Layout.Version}");
    }

    /// <summary>Law 3: an older version restores today's blobs as far as it knows them, and loses nothing when it saves them again.</summary>
    public void Downgrade<TOld>()
        where TOld : IStateSerializable<TOld> => Check("Law 3, downgrade", state => StateLaws.Downgrade<T, TOld>(state, _options));

    /// <summary>Law 3, with today's code as the older version: it carries along members that only a newer version knows.</summary>
    public void Carry<TNext>()
        where TNext : IStateSerializable<TNext> => Check("Law 3, carrying", state => StateLaws.Carry<T, TNext>(state, _options));

    /// <summary>Law 4: damaged blobs are refused. It damages each state in hundreds of ways, and so tries only a tenth of the states.</summary>
    public void HostileInput() => Check(
        "Law 4, hostile input", state => StateLaws.HostileInput(state, seed: StateSerializer.Save(state).Length, _options), _options.MaxTest / 10);

    /// <summary>Law 5: equal states give equal bytes.</summary>
    public void SameBytes() => Check("Law 5, same bytes", state => StateLaws.SameBytes(state, _options));

    /// <summary>Restores the golden blobs of an older version from the folder StateGolden of the test project.</summary>
    /// <param name="tests">The test assembly.</param>
    public void Golden<TOld>(Assembly tests)
        where TOld : IStateSerializable<TOld> => new GoldenLaw<T, TOld>(_options).Check(tests);

    /// <summary>Tests your own property with random states, and reports a failure as the laws do.</summary>
    /// <param name="name">The name of the property in the failure message.</param>
    /// <param name="property">Throws an exception if a state does not have the property.</param>
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
            throw FailureReport<T>.Of(name, (T)failure.State, $"{failure.Found}; options.Seed = {seed} reproduces it", property, _options);
        }
    }
}
