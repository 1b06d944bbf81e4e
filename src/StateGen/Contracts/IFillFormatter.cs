using System.ComponentModel;
using StateGen.Contracts;

namespace StateGen.CompilerServices;

/// <summary>A formatter that can restore into an existing collection, which keeps its comparer.</summary>
/// <typeparam name="T">The type of the collection.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFillFormatter<T>
{
    /// <summary>Writes a collection that will be restored into an existing one with the same comparer.</summary>
    /// <exception cref="InvalidOperationException">The comparer treats two items as equal, so the collection could not be restored.</exception>
    static abstract void WriteKept(ref StateWriter writer, T value);

    /// <summary>Reads a collection and replaces the contents of <paramref name="target"/> with it.</summary>
    /// <exception cref="StateFormatException">The bytes are not a collection of this type.</exception>
    static abstract void Fill(ref StateReader reader, T target);

    /// <summary>Reads the items of a collection that does not exist yet, because its owner has not been created.</summary>
    /// <exception cref="StateFormatException">The bytes are not a collection of this type.</exception>
    static abstract DeferredItems ReadItems(ref StateReader reader);

    /// <summary>Replaces the contents of <paramref name="target"/> with items.</summary>
    /// <param name="items">The result of <see cref="ReadItems"/>, or null if the blob has no items.</param>
    /// <param name="target">The collection.</param>
    /// <exception cref="StateFormatException">The comparer of the collection treats two items as equal.</exception>
    static abstract void Fill(DeferredItems? items, T target);
}
