using FsCheck;
using FsCheck.Fluent;
using StateGen.Testing.Values;

namespace StateGen.Testing;

/// <summary>Options for the tests of a state type: which values its members take, and when two values are equal.</summary>
public sealed class StateTestOptions
{
    private readonly Dictionary<(Type? Declaring, string Name), Func<int, int, object?>> _members = [];
    private readonly Dictionary<Type, Func<int, int, object?>> _types = [];
    private readonly Dictionary<Type, Func<object, object, bool>> _equalities = [];
    private readonly Dictionary<(Type? Declaring, int Id), Func<int, int, object?>> _retired = [];
    private readonly HashSet<string> _normalizers = new(StringComparer.Ordinal);

    /// <summary>The number of random states for each property. The default is 100.</summary>
    public int MaxTest { get; set; } = 100;

    /// <summary>The seed of the random states. Set it to reproduce a failure. By default, each run has a new seed.</summary>
    public ulong? Seed { get; set; }

    /// <summary>
    /// The number of bytes that a restore may allocate for each byte of hostile input. The default is 256, the bound of StateGen itself.
    /// Raise it if your constructors or initializers allocate more.
    /// </summary>
    public int AllocationPerByte { get; set; } = 256;

    /// <summary>Uses your own generator for the values of a type, wherever the type occurs.</summary>
    /// <param name="generator">Generates the values.</param>
    public StateTestOptions Type<T>(Gen<T> generator)
    {
        _types[typeof(T)] = Sampled(generator);
        return this;
    }

    /// <summary>Uses your own generator for members of a name, in any class.</summary>
    /// <param name="member">The name of the members.</param>
    /// <param name="generator">Generates the values.</param>
    public StateTestOptions Member<T>(string member, Gen<T> generator)
    {
        _members[(null, member)] = Sampled(generator);
        return this;
    }

    /// <summary>Uses your own generator for a member of one class.</summary>
    /// <param name="declaring">The class that declares the member.</param>
    /// <param name="member">The name of the member.</param>
    /// <param name="generator">Generates the values.</param>
    public StateTestOptions Member<T>(Type declaring, string member, Gen<T> generator)
    {
        _members[(declaring, member)] = Sampled(generator);
        return this;
    }

    /// <summary>Uses your own generator for the values that older versions hold in a retired member.</summary>
    /// <param name="id">The id of the retired member, in any class.</param>
    /// <param name="generator">Generates the values, such as those that the migration accepts.</param>
    public StateTestOptions Retired<T>(int id, Gen<T> generator)
    {
        _retired[(null, id)] = Sampled(generator);
        return this;
    }

    /// <summary>Uses your own generator for the values that older versions hold in a retired member of one class.</summary>
    /// <param name="declaring">The class with the <see cref="RetiredAttribute"/>.</param>
    /// <param name="id">The id of the retired member.</param>
    /// <param name="generator">Generates the values, such as those that the migration accepts.</param>
    public StateTestOptions Retired<T>(Type declaring, int id, Gen<T> generator)
    {
        _retired[(declaring, id)] = Sampled(generator);
        return this;
    }

    /// <summary>Allows a method to change saved members. Without this option, the tests report such a change as a loss.</summary>
    /// <param name="method">The name of a method with <see cref="BeforeSaveAttribute"/>, or of a method that migrates retired members.</param>
    public StateTestOptions Normalizes(string method)
    {
        _normalizers.Add(method);
        return this;
    }

    /// <summary>
    /// Compares the values of a type with your own function, and not part by part. By default, simple values are compared by their
    /// bits, and all others part by part.
    /// </summary>
    /// <param name="equals">Returns whether two values are equal. It is never called with null.</param>
    public StateTestOptions Equality<T>(Func<T, T, bool> equals)
    {
        _equalities[typeof(T)] = (left, right) => equals((T)left, (T)right);
        return this;
    }

    /// <summary>Whether values of a type are compared as a whole, not part by part.</summary>
    internal bool IsOpaque(Type type) => _equalities.ContainsKey(type);

    internal Func<object, object, bool>? EqualityOf(Type type) => _equalities.GetValueOrDefault(type);

    internal Func<int, int, object?>? GeneratorOf(Type type) => _types.GetValueOrDefault(type);

    internal Func<int, int, object?>? GeneratorOf(StateSlot slot) =>
        _members.GetValueOrDefault((slot.Member.DeclaringType, slot.Name)) ?? _members.GetValueOrDefault((null, slot.Name));

    internal Func<int, int, object?>? GeneratorOfRetired(Type declaring, int id) =>
        _retired.GetValueOrDefault((declaring, id)) ?? _retired.GetValueOrDefault((null, id));

    internal bool IsNormalizer(string method) => _normalizers.Contains(method);

    /// <summary>Throws if the options name a member, id or method that no state of a type can contain.</summary>
    /// <exception cref="InvalidOperationException">The options contain such a name or id.</exception>
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

    /// <summary>A generator whose value depends only on seed and size.</summary>
    private static Func<int, int, object?> Sampled<T>(Gen<T> generator) =>
        (seed, size) => generator.Sample(1, new Rnd((ulong)(uint)seed), size).First();
}
