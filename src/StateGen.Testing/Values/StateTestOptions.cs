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
    private readonly Dictionary<(Type? Declaring, int Id), Func<int, int, object?>> _retired = [];
    private readonly HashSet<string> _normalizers = new(StringComparer.Ordinal);

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

    /// <summary>Makes the values that older versions hold in a retired member, by a generator of your own.</summary>
    /// <param name="id">The id of the retired member, in whatever class declares it.</param>
    /// <param name="generator">The generator, for example of values that its migration can take.</param>
    public StateTestOptions Retired<T>(int id, Gen<T> generator)
    {
        _retired[(null, id)] = Sampled(generator);
        return this;
    }

    /// <summary>Makes the values that older versions hold in a retired member, by a generator of your own.</summary>
    /// <param name="declaring">The class that is marked with the <see cref="RetiredAttribute"/>.</param>
    /// <param name="id">The id of the retired member.</param>
    /// <param name="generator">The generator, for example of values that its migration can take.</param>
    public StateTestOptions Retired<T>(Type declaring, int id, Gen<T> generator)
    {
        _retired[(declaring, id)] = Sampled(generator);
        return this;
    }

    /// <summary>Says that a method changes saved members on purpose. Without this, a change counts as a loss.</summary>
    /// <param name="method">The name of a method with <see cref="BeforeSaveAttribute"/>, or of one that migrates retired members.</param>
    public StateTestOptions Normalizes(string method)
    {
        _normalizers.Add(method);
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

    internal Func<int, int, object?>? GeneratorOfRetired(Type declaring, int id) =>
        _retired.GetValueOrDefault((declaring, id)) ?? _retired.GetValueOrDefault((null, id));

    internal bool IsNormalizer(string method) => _normalizers.Contains(method);

    /// <summary>Refuses a name or id that belongs to nothing which a state of a type holds.</summary>
    /// <exception cref="InvalidOperationException">There is such a name or id.</exception>
    internal void EnsureAllAreKnown(Type state)
    {
        ReachableClasses reachable = ReachableClasses.From(state);
        foreach ((Type? declaring, string name) in _members.Keys)
        {
            if (!reachable.HasMember(declaring, name))
            {
                throw new InvalidOperationException(
                    $"options.Member names {name}, but neither {state.Name} nor anything that it holds saves such a member"
                    + $"{(declaring is null ? "" : $" of {declaring.Name}")}. Check the name; a retired member is named by its id: options.Retired(5, generator).");
            }
        }

        foreach ((Type? declaring, int id) in _retired.Keys)
        {
            if (!reachable.HasRetired(declaring, id))
            {
                throw new InvalidOperationException(
                    $"options.Retired names id {id}, but neither {state.Name} nor anything that it holds has retired it{(declaring is null ? "" : $" in {declaring.Name}")}.");
            }
        }

        foreach (string name in _normalizers)
        {
            if (!reachable.HasMethod(name))
            {
                throw new InvalidOperationException(
                    $"options.Normalizes names {name}, but neither {state.Name} nor anything that it holds has such a [BeforeSave] method or migration.");
            }
        }
    }

    /// <summary>A generator whose value depends on nothing but seed and size.</summary>
    private static Func<int, int, object?> Sampled<T>(Gen<T> generator) =>
        (seed, size) => generator.Sample(1, new Rnd((ulong)(uint)seed), size).First();
}
