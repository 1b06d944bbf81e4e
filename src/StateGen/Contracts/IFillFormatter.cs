using System.ComponentModel;
using StateGen.Contracts;

namespace StateGen.CompilerServices;

/// <summary>A formatter that can restore into an existing collection, and so keeps its comparer.</summary>
/// <typeparam name="T">The type of the collection.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFillFormatter<T>
{
    /// <summary>Writes a collection that is restored into an existing one, with the same comparer.</summary>
    /// <exception cref="InvalidOperationException">The comparer treats two items as equal, so that the collection could not be restored.</exception>
    static abstract void WriteKept(ref StateWriter writer, T value);

    /// <summary>Reads a collection into <paramref name="target"/>, in place of what it holds.</summary>
    /// <exception cref="StateFormatException">The bytes are not a collection of this type.</exception>
    static abstract void Fill(ref StateReader reader, T target);

    /// <summary>Reads the items of a collection that does not exist yet, because the object that creates it does not.</summary>
    /// <exception cref="StateFormatException">The bytes are not a collection of this type.</exception>
    static abstract DeferredItems ReadItems(ref StateReader reader);

    /// <summary>Puts items into <paramref name="target"/>, in place of what it holds.</summary>
    /// <param name="items">The items that <see cref="ReadItems"/> returned, or null if the blob has none.</param>
    /// <param name="target">The collection.</param>
    /// <exception cref="StateFormatException">The comparer of the collection treats two items as equal.</exception>
    static abstract void Fill(DeferredItems? items, T target);
}
