using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>A conversion that can also add the items to an existing collection.</summary>
/// <inheritdoc cref="ICollectionConversion{TSelf, TCollection, TItem}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFillConversion<TSelf, TCollection, TItem> : ICollectionConversion<TSelf, TCollection, TItem>
    where TSelf : struct, IFillConversion<TSelf, TCollection, TItem>
{
    /// <summary>Clears an existing collection, which keeps its comparer, and starts to fill it.</summary>
    static abstract TSelf Begin(TCollection target);
}
