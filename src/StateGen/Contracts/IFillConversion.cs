using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>A conversion that can also put the items into an existing collection.</summary>
/// <inheritdoc cref="ICollectionConversion{TSelf, TCollection, TItem}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFillConversion<TSelf, TCollection, TItem> : ICollectionConversion<TSelf, TCollection, TItem>
    where TSelf : struct, IFillConversion<TSelf, TCollection, TItem>
{
    /// <summary>Begins again with a collection, which loses what it holds and keeps its comparer.</summary>
    static abstract TSelf Begin(TCollection target);
}
