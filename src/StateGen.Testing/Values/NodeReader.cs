using System.Collections;
using System.Runtime.CompilerServices;

namespace StateGen.Testing.Values;

/// <summary>Reads a state into nodes. It reads only the saved members, and not unknown layers that the state carries along.</summary>
internal sealed class NodeReader(StateTestOptions options)
{
    private readonly Dictionary<object, int> _met = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads a state.</summary>
    public static ValueNode Read<T>(T state, StateTestOptions options) => new NodeReader(options).Read(state, typeof(T));

    /// <summary>Reads a value of a slot with a declared type.</summary>
    public ValueNode Read(object? value, Type declared)
    {
        declared = Nullable.GetUnderlyingType(declared) ?? declared;
        if (value is null || options.IsOpaque(declared) || BitText.Of(value) is not null || IsDefaultStruct(value))
        {
            return ValueNode.Leaf(declared, value);
        }

        Type type = value.GetType();
        return StateMembers.IsState(type) ? ReadObject(value, type)
            : IsTuple(type) ? new(ValueKind.Tuple, type, null, [.. TupleParts(value, type)])
            : ReadCollection(value, declared);
    }

    /// <summary>Whether a type is a tuple or a key-value pair.</summary>
    public static bool IsTuple(Type type) => type.IsAssignableTo(typeof(ITuple))
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));

    private ValueNode ReadObject(object value, Type type)
    {
        int? number = null;
        if (StateMembers.HasIdentity(type))
        {
            if (_met.TryGetValue(value, out int before))
            {
                return new(ValueKind.Reference, type, before, []);
            }

            number = _met.Count;
            _met.Add(value, _met.Count);
        }

        return new(ValueKind.Object, type, number, [.. StateMembers.Of(type).Select(slot => Read(slot.Get(value), slot.Type))]);
    }

    private IEnumerable<ValueNode> TupleParts(object tuple, Type type)
    {
        Type[] items = type.GetGenericArguments();
        string[] names = type.Name.StartsWith("KeyValuePair", StringComparison.Ordinal)
            ? ["Key", "Value"]
            : [.. items.Select((_, i) => i == 7 ? "Rest" : $"Item{i + 1}")];
        for (int i = 0; i < items.Length; i++)
        {
            yield return Read(type.GetProperty(names[i])?.GetValue(tuple) ?? type.GetField(names[i])?.GetValue(tuple), items[i]);
        }
    }

    private ValueNode ReadCollection(object value, Type declared)
    {
        Type type = value.GetType();
        if (type.Name is "Memory`1" or "ReadOnlyMemory`1")
        {
            value = type.GetMethod("ToArray")!.Invoke(value, [])!;
        }
        else if (type.Name == "ReadOnlySequence`1")
        {
            value = typeof(System.Buffers.BuffersExtensions).GetMethod("ToArray")!.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [value])!;
        }
        else if (type.Name == "PriorityQueue`2")
        {
            value = type.GetProperty("UnorderedItems")!.GetValue(value)!;
        }

        if (type.GetInterface("ILookup`2") is { } lookup)
        {
            return new(ValueKind.Map, declared, null, [.. ((IEnumerable)value).Cast<object>().SelectMany(group => GroupParts(group, lookup.GetGenericArguments()))]);
        }

        if (type.GetInterface("IGrouping`2") is { } grouping)
        {
            return new(ValueKind.Map, declared, null, [.. GroupParts(value, grouping.GetGenericArguments())]);
        }

        if (value is not IEnumerable items || (CollectionTypes.ItemTypes(declared) is null && !declared.IsArray && CollectionTypes.OwnItemType(declared) is null))
        {
            return ValueNode.Leaf(declared, value);
        }

        ValueNode[] parts = [.. items.Cast<object?>().Select(item => Read(item, ItemType(declared, item)))];
        ValueKind kind = IsMap(type) || type.Name == "PriorityQueue`2" ? ValueKind.Map : IsUnordered(type) ? ValueKind.Set : ValueKind.Sequence;
        return new(kind, declared, value is Array { Rank: > 1 } grid ? Lengths(grid) : Comparer(value), parts);
    }

    /// <summary>The values of a group, each paired with the key.</summary>
    private IEnumerable<ValueNode> GroupParts(object group, Type[] types)
    {
        object? key = typeof(IGrouping<,>).MakeGenericType(types).GetProperty("Key")!.GetValue(group);
        return ((IEnumerable)group).Cast<object?>().Select(item => new ValueNode(
            ValueKind.Tuple, typeof(KeyValuePair<,>).MakeGenericType(types), null, [Read(key, types[0]), Read(item, types[1])]));
    }

    private static Type ItemType(Type declared, object? item) =>
        declared.GetElementType() ?? CollectionTypes.ItemTypes(declared) switch
        {
            [var only] => only,
            null => CollectionTypes.OwnItemType(declared)!,
            _ => item!.GetType(),
        };

    private static bool IsMap(Type type) => type.GetInterface("IReadOnlyDictionary`2") is not null || type.GetInterface("IDictionary`2") is not null;

    private static bool IsUnordered(Type type) =>
        type.GetInterface("IReadOnlySet`1") is not null || type.GetInterface("ISet`1") is not null || type.Name == "ConcurrentBag`1";

    private static string Lengths(Array grid) => string.Join(',', Enumerable.Range(0, grid.Rank).Select(grid.GetLength));

    private static object? Comparer(object collection) =>
        (collection.GetType().GetProperty("Comparer") ?? collection.GetType().GetProperty("KeyComparer"))?.GetValue(collection);

    /// <summary>Whether a value is the default of a struct that wraps an array, and so cannot be enumerated.</summary>
    public static bool IsDefaultStruct(object value) => value.GetType().Name switch
    {
        "ImmutableArray`1" => (bool)value.GetType().GetProperty("IsDefault")!.GetValue(value)!,
        "ArraySegment`1" => value.GetType().GetProperty("Array")!.GetValue(value) is null,
        _ => false,
    };
}
