namespace StateGen.Formatters;

/// <summary>Takes a collection apart into its items, and puts one together from them.</summary>
/// <typeparam name="TSelf">The conversion itself; a value of it is a collection in the making.</typeparam>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
/// <typeparam name="TItem">The type of the items, for a map a pair of key and value.</typeparam>
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

    /// <summary>
    /// How many items an empty collection counts as against <see cref="StateLimits.MaxExpansion"/>: one for each 8 bytes of
    /// memory that it takes beyond a few hundred.
    /// </summary>
    static virtual int Expansion => 0;

    /// <summary>The items, in the order in which <see cref="Add"/> wants them.</summary>
    static abstract TItem[] ToArray(TCollection collection);

    /// <summary>Begins a new collection.</summary>
    /// <param name="capacity">How many items there will be at least.</param>
    static abstract TSelf Begin(int capacity);

    /// <summary>Adds an item.</summary>
    /// <returns>False where the collection has it, or its key, already.</returns>
    bool Add(TItem item);

    /// <summary>Ends the collection.</summary>
    TCollection End();
}
