using System.ComponentModel;
using StateGen.Contracts;

namespace StateGen.CompilerServices;

/// <summary>A formatter that can restore into a collection that is there already, and so keeps its comparer.</summary>
/// <typeparam name="T">The type of the collection.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFillFormatter<T>
{
    /// <summary>Writes a collection that is restored into one that is there already, with the same comparer.</summary>
    /// <exception cref="InvalidOperationException">Two items are one to the comparer, so that it could not be restored.</exception>
    static abstract void WriteKept(ref StateWriter writer, T value);

    /// <summary>Reads a collection into <paramref name="target"/>, in place of what it holds.</summary>
    /// <exception cref="StateFormatException">The bytes are not a collection of this type.</exception>
    static abstract void Fill(ref StateReader reader, T target);

    /// <summary>Reads the items of a collection that is not there yet, because the object that makes it is not.</summary>
    /// <exception cref="StateFormatException">The bytes are not a collection of this type.</exception>
    static abstract DeferredItems ReadItems(ref StateReader reader);

    /// <summary>Puts items into <paramref name="target"/>, in place of what it holds.</summary>
    /// <param name="items">What <see cref="ReadItems"/> gave, or null where the blob has nothing.</param>
    /// <param name="target">The collection.</param>
    /// <exception cref="StateFormatException">Two items are one to the collection's comparer.</exception>
    static abstract void Fill(DeferredItems? items, T target);
}
