using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Makes an array of a type that is little more than one, and back.</summary>
/// <typeparam name="TCollection">The type.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IArrayConversion<TCollection, T>
{
    /// <summary>Whether the type's default is something else than an empty one.</summary>
    static virtual bool HasDefault => false;

    /// <summary>Whether a value cannot be told from its type's default.</summary>
    static virtual bool IsDefault(TCollection value) => value is null;

    /// <summary>The items.</summary>
    static abstract ReadOnlySpan<T> Items(TCollection value);

    /// <summary>A value with these items.</summary>
    static abstract TCollection FromArray(T[] items);
}
