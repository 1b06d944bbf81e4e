using StateGen.CompilerServices;

namespace StateGen.Collections.Keys;

/// <summary>A conversion that puts the items into a set, whose comparer tells whether they may collide.</summary>
/// <inheritdoc cref="ICollectionConversion{TSelf, TCollection, TItem}" path="/typeparam"/>
internal interface ISetConversion<TSelf, TCollection, TItem> : ICollectionConversion<TSelf, TCollection, TItem>
    where TSelf : struct, ISetConversion<TSelf, TCollection, TItem>
{
    /// <summary>The set that takes the items.</summary>
    ISet<TItem> Set { get; }

    static bool ICollectionConversion<TSelf, TCollection, TItem>.MayCollide(TSelf collection) => KeyCollisions.MayOccurIn(collection.Set);

    static long ICollectionConversion<TSelf, TCollection, TItem>.CountCollisions(TSelf collection, ReadOnlySpan<TItem> items, long most) =>
        KeyCollisions.CountIn(collection.Set, items, most);
}
