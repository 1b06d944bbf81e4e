using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

namespace StateGen.Collections.Sequences;

/// <summary>The keys of the items of a keyed collection, which only the collection and what derives from it may ask for.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
internal static class ItemKeys<TKey, T>
    where TKey : notnull
{
    /// <summary>The key of an item.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetKeyForItem")]
    internal static extern TKey KeyOf(KeyedCollection<TKey, T> collection, T item);
}
