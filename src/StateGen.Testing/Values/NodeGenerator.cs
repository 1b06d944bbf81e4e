using System.Reflection;

namespace StateGen.Testing.Values;

/// <summary>Generates random states of any type from its members. The same seed and size always give the same state.</summary>
internal sealed class NodeGenerator(StateTestOptions options, int seed, int size)
{
    private const int MaxDepth = 8;

    private readonly Random _random = new(seed);
    private readonly List<ValueNode> _made = [];
    private IReadOnlyList<string> _knownValues = [];
    private int _budget = 20 + (10 * size);

    /// <summary>Generates a random state.</summary>
    public static ValueNode Next(Type type, StateTestOptions options, int seed, int size) =>
        new NodeGenerator(options, seed, size).Value(type, null, depth: 0);

    private ValueNode Value(Type declared, NullabilityInfo? nullability, int depth, bool isKept = false)
    {
        _budget--;
        Type type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type != declared && _random.Next(3) == 0)
        {
            return ValueNode.Leaf(type, null);
        }

        if (options.GeneratorOf(type) is { } generate)
        {
            return new NodeReader(options).Read(generate(_random.Next(), size), type);
        }

        if (type.IsValueType && _random.Next(4) == 0)
        {
            return new NodeReader(options).Read(Activator.CreateInstance(type), type);
        }

        // End the recursion of a type that holds a non-null object of the same type.
        bool canBeNull = nullability?.WriteState != NullabilityState.NotNull || depth > 2 * MaxDepth;
        if (canBeNull && depth > 0 && !type.IsValueType && !isKept && (_budget <= 0 || depth > MaxDepth || _random.Next(5) == 0))
        {
            return ValueNode.Leaf(type, null);
        }

        return Simple(type) is { } simple ? ValueNode.Leaf(type, simple)
            : NodeReader.IsTuple(type) ? new(ValueKind.Tuple, type, null, Parts(type.GetGenericArguments(), nullability, depth))
            : type.IsArray ? Array(type, nullability, depth)
            : CollectionTypes.ItemTypes(type) is { } items ? Collection(type, items, nullability, depth)
            : StateMembers.CasesOf(type) is { Count: > 0 } cases && StateMembers.IsState(cases[0]) ? Object(cases[_random.Next(cases.Count)], depth)
            : CollectionTypes.OwnItemType(type) is { } own ? new NodeReader(options).Read(new NodeBuilder().Build(Sequence(type, own, null, depth)), type)
            : throw new InvalidOperationException(
                $"Cannot generate random values of {type}. Provide a generator: options.Type<{type.Name}>(generator) in Configure.");
    }

    private object? Simple(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => Enum(type),
        _ when type == typeof(Guid) => RandomValues.Bits<Guid>(_random),
        TypeCode.Boolean => _random.Next(2) == 0,
        TypeCode.String when _knownValues.Count > 0 && _random.Next(2) == 0 => _knownValues[_random.Next(_knownValues.Count)],
        TypeCode.String => RandomValues.Text(_random, size) ?? "",
        TypeCode.Decimal => RandomValues.Decimal(_random),
        TypeCode.DateTime => RandomValues.DateTime(_random),
        TypeCode.Object => RandomValues.TryBuiltIn(_random, type, out object? value) ? value : null,
        _ => RandomValues.Number(_random, type),
    };

    /// <summary>Mostly a value with a name. Values without a name must round-trip, too.</summary>
    private object Enum(Type type) => System.Enum.GetValuesAsUnderlyingType(type) is { Length: > 0 } known && _random.Next(4) != 0
        ? System.Enum.ToObject(type, known.GetValue(_random.Next(known.Length))!)
        : System.Enum.ToObject(type, RandomValues.Number(_random, System.Enum.GetUnderlyingType(type)));

    private ValueNode Object(Type type, int depth)
    {
        bool hasIdentity = StateMembers.HasIdentity(type);
        if (hasIdentity && _made.FindAll(node => node.Type == type) is { Count: > 0 } made && _random.Next(2) == 0)
        {
            return new(ValueKind.Reference, type, made[_random.Next(made.Count)].Value, []);
        }

        ValueNode node = new(ValueKind.Object, type, hasIdentity ? _made.Count : null, []);
        if (hasIdentity)
        {
            _made.Add(node);
        }

        return node with { Parts = [.. StateMembers.Of(type).Select(slot => Member(slot, depth + 1))] };
    }

    private ValueNode Member(StateSlot slot, int depth)
    {
        if (options.GeneratorOf(slot) is { } generate)
        {
            return new NodeReader(options).Read(generate(_random.Next(), size), slot.Type);
        }

        IReadOnlyList<string> outer = _knownValues;
        _knownValues = slot.KnownValues;

        // A restore fills a value that it keeps, so it is never null.
        ValueNode value = Value(slot.Type, slot.Nullability, depth, isKept: slot.IsKept && !StateMembers.IsState(slot.Type));
        _knownValues = outer;
        return value;
    }

    private ValueNode Array(Type type, NullabilityInfo? nullability, int depth)
    {
        Type item = type.GetElementType()!;
        int rank = type.GetArrayRank();
        if (rank == 1)
        {
            return Sequence(type, item, nullability?.ElementType, depth);
        }

        int[] lengths = [.. Enumerable.Range(0, rank).Select(_ => Count() % 4)];
        IEnumerable<ValueNode> items = Enumerable.Range(0, lengths.Aggregate((left, right) => left * right))
            .Select(_ => Value(item, nullability?.ElementType, depth + 1));
        return new(ValueKind.Sequence, type, string.Join(',', lengths), [.. items]);
    }

    private ValueNode Sequence(Type type, Type item, NullabilityInfo? nullability, int depth) =>
        new(ValueKind.Sequence, type, null, [.. Enumerable.Range(0, Count()).Select(_ => Value(item, nullability, depth + 1))]);

    /// <summary>Builds the collection and reads it back. This removes duplicates from a set, and finds the comparer.</summary>
    private ValueNode Collection(Type type, Type[] items, NullabilityInfo? nullability, int depth)
    {
        ValueNode[] rows = [.. Enumerable.Range(0, Count())
            .Select(_ => Parts(items, nullability, depth))
            .Where(parts => parts.Length == 1 || !parts[0].IsNull)
            .Select(parts => parts.Length == 1 ? parts[0] : new ValueNode(ValueKind.Tuple, typeof(KeyValuePair<,>).MakeGenericType(items), null, parts))];
        ValueNode node = new(items.Length == 1 ? ValueKind.Sequence : ValueKind.Map, type, null, rows);
        return rows.Any(HoldsReference) ? node : new NodeReader(options).Read(new NodeBuilder().Build(node), type);
    }

    private ValueNode[] Parts(Type[] items, NullabilityInfo? nullability, int depth) =>
        [.. items.Select((item, i) => Value(item, nullability?.GenericTypeArguments.ElementAtOrDefault(i), depth + 1))];

    private static bool HoldsReference(ValueNode node) =>
        node.Kind == ValueKind.Reference || (node.Kind == ValueKind.Object && node.Value is not null) || node.Parts.Any(HoldsReference);

    /// <summary>A random number of items, often zero: a set may hold two empty collections, which are easily taken for equal.</summary>
    private int Count() => _budget <= 0 || _random.Next(6) == 0 ? 0 : _random.Next(1 + Math.Min(size, 12));
}
