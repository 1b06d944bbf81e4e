using StateGen.Collections.Forms;
using StateGen.Collections.Keys;
using StateGen.CompilerServices;

namespace StateGen.Collections.Maps;

/// <summary>Dictionaries in their own order. They say everything themselves, so that the JIT sees through it for every type of entries.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
internal readonly struct HashMapConversion<TKey, TValue>
    : IFillConversion<HashMapConversion<TKey, TValue>, Dictionary<TKey, TValue>, KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _map;

    private HashMapConversion(Dictionary<TKey, TValue> map)
    {
        _map = map;
    }

    public static bool Compares => true;

    public static int ItemExpansion => ItemMemory.Dictionary<TKey, TValue>();

    public static int TextWeight => StateReader.HashWeight;

    public static bool MayCollide(HashMapConversion<TKey, TValue> collection) => KeyCollisions.MayOccur(collection._map.Comparer);

    public static long CountCollisions(
        HashMapConversion<TKey, TValue> collection, ReadOnlySpan<KeyValuePair<TKey, TValue>> items, long most) =>
        KeyCollisions.CountIn(collection._map, items, most);

    public static KeyValuePair<TKey, TValue>[] ToArray(Dictionary<TKey, TValue> collection) => [.. collection];

    public static HashMapConversion<TKey, TValue> Begin(int capacity) => new(new Dictionary<TKey, TValue>(capacity));

    public static HashMapConversion<TKey, TValue> Begin(Dictionary<TKey, TValue> target)
    {
        target.Clear();
        return new(target);
    }

    public static void Reserve(HashMapConversion<TKey, TValue> collection, int capacity) => collection._map.EnsureCapacity(capacity);

    public bool Add(KeyValuePair<TKey, TValue> item) => _map.TryAdd(item.Key, item.Value);

    public Dictionary<TKey, TValue> End() => _map;
}
