using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Takes a collection apart into its items, and puts one together from them.</summary>
/// <typeparam name="TSelf">The conversion itself; a value of it is a collection in the making.</typeparam>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
/// <typeparam name="TItem">The type of the items, for a map a pair of key and value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICollectionConversion<TSelf, TCollection, TItem>
    where TSelf : struct, ICollectionConversion<TSelf, TCollection, TItem>
{
    /// <summary>Whether the order of the items means nothing and may differ between equal collections.</summary>
    static virtual bool IsUnordered => false;

    /// <summary>Whether the collection asks a comparer about its items or their keys.</summary>
    static virtual bool Compares => false;

    /// <summary>
    /// Whether it is certain that a new collection takes these items, because its comparer is the same and refuses nothing.
    /// </summary>
    static virtual bool ComparesAsNew(TCollection collection) => false;

    /// <summary>About how many bytes of memory an empty collection takes, or one of a few items on top of them. It is charged to the blob.</summary>
    static virtual int Expansion => 64;

    /// <summary>About how many bytes of memory the collection takes for each item, the item included. They are charged to the blob.</summary>
    static virtual int ItemExpansion => 2 * Unsafe.SizeOf<TItem>();

    /// <summary>The cost of each character of a repeated string that is a key. It is 0 if the collection neither hashes nor compares items.</summary>
    static virtual int TextWeight => 0;

    /// <summary>About how many bytes more than <see cref="ItemExpansion"/> the collection takes for an item that has many parts.</summary>
    static virtual long MemoryOf(TItem item) => 0;

    /// <summary>Whether somebody who makes a blob could make many keys fall into one place of the collection.</summary>
    static virtual bool MayCollide(TSelf collection) => false;

    /// <summary>Counts the pairs of items that would fall into one place of the collection.</summary>
    /// <param name="collection">The collection, still empty. It may get the size for the items.</param>
    /// <param name="items">All items that it will get.</param>
    /// <param name="most">Counting ends above this.</param>
    static virtual long CountCollisions(TSelf collection, ReadOnlySpan<TItem> items, long most) => 0;

    /// <summary>Makes room in an empty collection.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="capacity">The number of items that will be added at least.</param>
    static virtual void Reserve(TSelf collection, int capacity)
    {
    }

    /// <summary>The items, in the order in which <see cref="Add"/> wants them.</summary>
    static abstract TItem[] ToArray(TCollection collection);

    /// <summary>Begins a new collection.</summary>
    /// <param name="capacity">How many items there will be at least.</param>
    static abstract TSelf Begin(int capacity);

    /// <summary>Adds an item.</summary>
    /// <returns>False if the collection already has the item, or its key.</returns>
    bool Add(TItem item);

    /// <summary>Ends the collection.</summary>
    TCollection End();
}
