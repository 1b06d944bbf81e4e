using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Converts a collection to its items, and builds a collection from items.</summary>
/// <typeparam name="TSelf">The conversion itself. A value of it is the builder of one collection.</typeparam>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
/// <typeparam name="TItem">The type of the items; for a map, a pair of key and value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICollectionConversion<TSelf, TCollection, TItem>
    where TSelf : struct, ICollectionConversion<TSelf, TCollection, TItem>
{
    /// <summary>Whether equal collections may have their items in different orders.</summary>
    static virtual bool IsUnordered => false;

    /// <summary>Whether the collection compares its items or their keys.</summary>
    static virtual bool Compares => false;

    /// <summary>Whether a new collection certainly accepts these items, because its comparer is the same and accepts all items.</summary>
    static virtual bool ComparesAsNew(TCollection collection) => false;

    /// <summary>The approximate memory in bytes that a collection takes in addition to its items. It counts towards the limits.</summary>
    static virtual int Expansion => 64;

    /// <summary>The approximate memory in bytes that the collection takes for each item, including the item. It counts towards the limits.</summary>
    static virtual int ItemExpansion => 2 * Unsafe.SizeOf<TItem>();

    /// <summary>The cost of each character of a repeated string that the collection hashes or compares; 0 if it does neither.</summary>
    static virtual int TextWeight => 0;

    /// <summary>The approximate memory in bytes that an item of variable size takes in addition to <see cref="ItemExpansion"/>.</summary>
    static virtual long MemoryOf(TItem item) => 0;

    /// <summary>Whether a crafted blob could make many keys collide in the collection's hash table.</summary>
    static virtual bool MayCollide(TSelf collection) => false;

    /// <summary>Counts the hash collisions that the items would cause.</summary>
    /// <param name="collection">The collection, which is still empty. The method may set its capacity.</param>
    /// <param name="items">All items that will be added.</param>
    /// <param name="most">The limit: counting stops when the number exceeds it.</param>
    static virtual long CountCollisions(TSelf collection, ReadOnlySpan<TItem> items, long most) => 0;

    /// <summary>Sets the capacity of an empty collection.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="capacity">The minimum number of items that will be added.</param>
    static virtual void Reserve(TSelf collection, int capacity)
    {
    }

    /// <summary>Returns the items, in the order in which <see cref="Add"/> expects them.</summary>
    static abstract TItem[] ToArray(TCollection collection);

    /// <summary>Starts a new collection.</summary>
    /// <param name="capacity">The minimum number of items that will be added.</param>
    static abstract TSelf Begin(int capacity);

    /// <summary>Adds an item.</summary>
    /// <returns>False if the collection already has the item or its key.</returns>
    bool Add(TItem item);

    /// <summary>Completes and returns the collection.</summary>
    TCollection End();
}
