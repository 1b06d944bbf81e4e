using StateGen.CompilerServices;

namespace StateGen.Collections.Keys;

/// <summary>A conversion that puts the entries into a dictionary, whose comparer tells whether their keys may collide.</summary>
/// <typeparam name="TSelf">The conversion itself.</typeparam>
/// <typeparam name="TCollection">The type of the map.</typeparam>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
internal interface IMapConversion<TSelf, TCollection, TKey, TValue> : ICollectionConversion<TSelf, TCollection, KeyValuePair<TKey, TValue>>
    where TKey : notnull
    where TSelf : struct, IMapConversion<TSelf, TCollection, TKey, TValue>
{
    /// <summary>The dictionary that takes the entries.</summary>
    IDictionary<TKey, TValue> Map { get; }

    static bool ICollectionConversion<TSelf, TCollection, KeyValuePair<TKey, TValue>>.MayCollide(TSelf collection) =>
        KeyCollisions.MayOccurIn(collection.Map);

    static long ICollectionConversion<TSelf, TCollection, KeyValuePair<TKey, TValue>>.CountCollisions(
        TSelf collection, ReadOnlySpan<KeyValuePair<TKey, TValue>> items, long most) => KeyCollisions.CountIn(collection.Map, items, most);
}
