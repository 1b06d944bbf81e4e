using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Collections.Specialized;
using System.Reflection;

namespace StateGen.Testing.Values;

/// <summary>Makes collections of all supported types from their items.</summary>
internal static class CollectionTypes
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, Type[]?> KnownItems = new();

    /// <summary>The item type of a collection, or the key and value types of a map. Null if the type is not supported.</summary>
    public static Type[]? ItemTypes(Type type) => KnownItems.GetOrAdd(type, static type =>
        type.IsGenericType && Make(type, []) is not null ? type.GetGenericArguments() : null);

    /// <summary>The item type of an array or collection, or the key and value types of a map. Empty if the type is not supported.</summary>
    public static Type[] ItemTypesOf(Type type) => type.IsArray ? [type.GetElementType()!]
        : ItemTypes(type) ?? (OwnItemType(type) is { } own ? [own] : []);

    /// <summary>The item type of a user-defined collection, or null if the type is not one.</summary>
    public static Type? OwnItemType(Type type) => type == typeof(StringCollection) ? typeof(string) : type is { IsInterface: false, IsArray: false } && type.GetConstructor([]) is not null
        ? type.GetInterface("ICollection`1")?.GetGenericArguments()[0]
        : null;

    /// <summary>Whether an existing collection can be cleared and filled with other items.</summary>
    public static bool CanFill(object collection) =>
        collection.GetType() is { IsGenericType: true } type && ItemTypes(type) is not null && type.GetMethod("Clear", []) is not null
        && Make(type, []) is { } made && made.GetType() == type && type.Namespace != "System.Collections.Immutable";

    /// <summary>Makes a collection. Each item is an array of its parts. Returns null if the type is not supported.</summary>
    public static object? Make(Type type, object?[][] items)
    {
        Type[] parts = type.GetGenericArguments();
        Type definition = type.GetGenericTypeDefinition();
        return parts.Length switch
        {
            1 => Call(nameof(MakeSequence), parts, [definition, Column(parts[0], items, 0)]),
            2 when definition == typeof(PriorityQueue<,>) => Filled(Activator.CreateInstance(type)!, items),
            2 => Call(nameof(MakeMap), parts, [definition, Column(parts[0], items, 0), Column(parts[1], items, 1)]),
            _ => null,
        };
    }

    /// <summary>Replaces the items of a collection.</summary>
    public static object Filled(object collection, object?[][] items)
    {
        Type type = collection.GetType();
        type.GetMethod("Clear", [])!.Invoke(collection, []);
        Type[] parts = type.GetGenericArguments();
        string[] names = parts.Length == 2 ? ["TryAdd", "Enqueue"] : ["Enqueue", "Push", "AddLast", "Add"];
        MethodInfo? add = names.Select(name => type.GetMethod(name, parts)).FirstOrDefault(method => method is not null);
        foreach (object?[] item in IsLastFirst(type) ? items.AsEnumerable().Reverse() : items)
        {
            if (add is not null)
            {
                add.Invoke(collection, item);
            }
            else
            {
                // Add would throw on a key that occurs twice.
                type.GetProperty("Item", parts[1], [parts[0]])!.SetValue(collection, item[1], [item[0]]);
            }
        }

        return collection;
    }

    /// <summary>Whether the collection enumerates the item added last first.</summary>
    private static bool IsLastFirst(Type type) => type.Name is "Stack`1" or "ConcurrentStack`1" or "ConcurrentBag`1";

    private static object? MakeSequence<T>(Type definition, T[] items) => definition switch
    {
        _ when definition == typeof(List<>) || definition == typeof(IList<>) || definition == typeof(ICollection<>) => items.ToList(),
        _ when definition == typeof(HashSet<>) || definition == typeof(ISet<>) || definition == typeof(IReadOnlySet<>) => items.ToHashSet(),
        _ when definition == typeof(IEnumerable<>) || definition == typeof(IReadOnlyCollection<>) || definition == typeof(IReadOnlyList<>) => items,
        _ when definition == typeof(LinkedList<>) => new LinkedList<T>(items),
        _ when definition == typeof(Stack<>) => new Stack<T>(items.AsEnumerable().Reverse()),
        _ when definition == typeof(Queue<>) => new Queue<T>(items),
        _ when definition == typeof(SortedSet<>) => new SortedSet<T>(items),
        _ when definition == typeof(Collection<>) => new Collection<T>([.. items]),
        _ when definition == typeof(ObservableCollection<>) => new ObservableCollection<T>(items),
        _ when definition == typeof(ReadOnlyCollection<>) => new ReadOnlyCollection<T>(items),
        _ when definition == typeof(ReadOnlySet<>) => new ReadOnlySet<T>(items.ToHashSet()),
        _ when definition == typeof(ConcurrentQueue<>) => new ConcurrentQueue<T>(items),
        _ when definition == typeof(ConcurrentStack<>) => new ConcurrentStack<T>(items.AsEnumerable().Reverse()),
        _ when definition == typeof(ConcurrentBag<>) => new ConcurrentBag<T>(items.AsEnumerable().Reverse()),
        _ when definition == typeof(ImmutableArray<>) => items.ToImmutableArray(),
        _ when definition == typeof(ImmutableList<>) || definition == typeof(IImmutableList<>) => items.ToImmutableList(),
        _ when definition == typeof(ImmutableQueue<>) || definition == typeof(IImmutableQueue<>) => ImmutableQueue.CreateRange(items),
        _ when definition == typeof(ImmutableStack<>) || definition == typeof(IImmutableStack<>) => ImmutableStack.CreateRange(items.AsEnumerable().Reverse()),
        _ when definition == typeof(ImmutableHashSet<>) || definition == typeof(IImmutableSet<>) => items.ToImmutableHashSet(),
        _ when definition == typeof(ImmutableSortedSet<>) => items.ToImmutableSortedSet(),
        _ when definition == typeof(FrozenSet<>) => items.ToFrozenSet(),
        _ when definition == typeof(Memory<>) => items.AsMemory(),
        _ when definition == typeof(ReadOnlyMemory<>) => (ReadOnlyMemory<T>)items.AsMemory(),
        _ when definition == typeof(ArraySegment<>) => new ArraySegment<T>([.. items, .. items], items.Length, items.Length),
        _ when definition == typeof(ReadOnlyObservableCollection<>) => new ReadOnlyObservableCollection<T>(new(items)),
        _ when definition == typeof(Lazy<>) => new Lazy<T>(items.FirstOrDefault()!),
        _ when definition == typeof(System.Buffers.ReadOnlySequence<>) => new System.Buffers.ReadOnlySequence<T>(items),
        _ => null,
    };

    private static object? MakeMap<TKey, TValue>(Type definition, TKey[] keys, TValue[] values)
        where TKey : notnull
    {
        Dictionary<TKey, TValue> map = [];
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] is not null)
            {
                map.TryAdd(keys[i], values[i]);
            }
        }

        return definition switch
        {
            _ when definition == typeof(Dictionary<,>) || definition == typeof(IDictionary<,>) || definition == typeof(IReadOnlyDictionary<,>) => map,
            _ when definition == typeof(SortedDictionary<,>) => new SortedDictionary<TKey, TValue>(map),
            _ when definition == typeof(SortedList<,>) => new SortedList<TKey, TValue>(map),
            _ when definition == typeof(OrderedDictionary<,>) => new OrderedDictionary<TKey, TValue>(map),
            _ when definition == typeof(ConcurrentDictionary<,>) => new ConcurrentDictionary<TKey, TValue>(map),
            _ when definition == typeof(ReadOnlyDictionary<,>) => new ReadOnlyDictionary<TKey, TValue>(map),
            _ when definition == typeof(ImmutableDictionary<,>) || definition == typeof(IImmutableDictionary<,>) => map.ToImmutableDictionary(),
            _ when definition == typeof(ImmutableSortedDictionary<,>) => map.ToImmutableSortedDictionary(),
            _ when definition == typeof(FrozenDictionary<,>) => map.ToFrozenDictionary(),
            _ when definition == typeof(ILookup<,>) => keys.Zip(values).ToLookup(pair => pair.First, pair => pair.Second),
            _ when definition == typeof(IGrouping<,>) => values.DefaultIfEmpty().ToLookup(_ => keys.FirstOrDefault()).First(),
            _ => null,
        };
    }

    private static object? Call(string method, Type[] parts, object[] arguments) =>
        typeof(CollectionTypes).GetMethod(method, Static)!.MakeGenericMethod(parts).Invoke(null, arguments);

    private static Array Column(Type type, object?[][] items, int index)
    {
        Array column = Array.CreateInstance(type, items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            column.SetValue(items[i][index], i);
        }

        return column;
    }
}
