using StateGen.IO;

namespace StateGen;

/// <summary>A formatter that can restore into a collection that is there already, and so keeps its comparer.</summary>
/// <typeparam name="T">The type of the collection.</typeparam>
public interface IFillFormatter<T>
{
    /// <summary>Reads a collection into <paramref name="target"/>, in place of what it holds.</summary>
    /// <exception cref="StateFormatException">The bytes are not a collection of this type.</exception>
    static abstract void Fill(ref StateReader reader, T target);
}
