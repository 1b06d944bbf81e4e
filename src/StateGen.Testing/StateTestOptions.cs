using FsCheck;
using FsCheck.Fluent;
using StateGen.Testing.Values;

namespace StateGen.Testing;

/// <summary>What the tests of a state type need to be told: which values its members take, and when values count as equal.</summary>
public sealed class StateTestOptions
{
    private readonly Dictionary<(Type? Declaring, string Name), Func<int, int, object?>> _members = [];
    private readonly Dictionary<Type, Func<int, int, object?>> _types = [];
    private readonly Dictionary<Type, Func<object, object, bool>> _equalities = [];

    /// <summary>How many random states each property is tried with. 100 unless set.</summary>
    public int MaxTest { get; set; } = 100;

    /// <summary>The seed of the random states, to run a failure again; a new one for each run unless set.</summary>
    public ulong? Seed { get; set; }

    /// <summary>
    /// How many bytes restoring may allocate for each byte of hostile input. 256 unless set: what StateGen allows itself. Constructors and
    /// initializers of your own that make more need more.
    /// </summary>
    public int AllocationPerByte { get; set; } = 256;

    /// <summary>Makes values of a type by a generator of one's own, wherever the type stands.</summary>
    /// <param name="generator">The generator.</param>
    public StateTestOptions Type<T>(Gen<T> generator)
    {
        _types[typeof(T)] = Sampled(generator);
        return this;
    }

    /// <summary>Makes values of members of a name by a generator of one's own, in whatever class they stand.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="generator">The generator.</param>
    public StateTestOptions Member<T>(string member, Gen<T> generator)
    {
        _members[(null, member)] = Sampled(generator);
        return this;
    }

    /// <summary>Makes values of a member by a generator of one's own.</summary>
    /// <param name="declaring">The class that declares the member.</param>
    /// <param name="member">The member's name.</param>
    /// <param name="generator">The generator.</param>
    public StateTestOptions Member<T>(Type declaring, string member, Gen<T> generator)
    {
        _members[(declaring, member)] = Sampled(generator);
        return this;
    }

    /// <summary>
    /// Compares values of a type in a way of one's own, and looks no further into them. Where nothing is said, simple values
    /// are compared by their bits and all others part by part.
    /// </summary>
    /// <param name="equals">Whether two values, neither of which is null, count as equal.</param>
    public StateTestOptions Equality<T>(Func<T, T, bool> equals)
    {
        _equalities[typeof(T)] = (left, right) => equals((T)left, (T)right);
        return this;
    }

    /// <summary>Whether values of a type are not taken apart.</summary>
    internal bool IsOpaque(Type type) => _equalities.ContainsKey(type);

    internal Func<object, object, bool>? EqualityOf(Type type) => _equalities.GetValueOrDefault(type);

    internal Func<int, int, object?>? GeneratorOf(Type type) => _types.GetValueOrDefault(type);

    internal Func<int, int, object?>? GeneratorOf(StateSlot slot) =>
        _members.GetValueOrDefault((slot.Member.DeclaringType, slot.Name)) ?? _members.GetValueOrDefault((null, slot.Name));

    /// <summary>A generator whose value depends on nothing but seed and size.</summary>
    private static Func<int, int, object?> Sampled<T>(Gen<T> generator) =>
        (seed, size) => generator.Sample(1, new Rnd((ulong)(uint)seed), size).First();
}
