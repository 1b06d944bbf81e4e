using StateGen.IO;

namespace StateGen;

/// <summary>A formatter that can restore into a collection that is there already, and so keeps its comparer.</summary>
/// <typeparam name="T">The type of the collection.</typeparam>
public interface IFillFormatter<T>
{
    /// <summary>Reads a collection into <paramref name="target"/>, in place of what it holds.</summary>
    /// <exception cref="StateFormatException">The bytes are not a collection of this type.</exception>
    static abstract void Fill(ref StateReader reader, T target);

    /// <summary>
    /// Gives <paramref name="target"/> what <paramref name="source"/> holds, in types whose values are read before the
    /// object is made.
    /// </summary>
    /// <param name="target">The collection that the object made.</param>
    /// <param name="source">What was read, or null where the blob has nothing.</param>
    /// <exception cref="StateFormatException">Two items are one to the target's comparer.</exception>
    static abstract void Replace(T target, T? source);
}
