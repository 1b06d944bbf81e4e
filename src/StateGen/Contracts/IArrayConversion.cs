using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Converts between an array and a type that wraps one, such as <see cref="ArraySegment{T}"/>.</summary>
/// <typeparam name="TCollection">The type.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IArrayConversion<TCollection, T>
{
    /// <summary>Whether the default of the type differs from an empty value.</summary>
    static virtual bool HasDefault => false;

    /// <summary>Whether a value equals the default of its type.</summary>
    static virtual bool IsDefault(TCollection value) => value is null;

    /// <summary>Returns the items of a value.</summary>
    static abstract ReadOnlySpan<T> Items(TCollection value);

    /// <summary>Creates a value from items.</summary>
    static abstract TCollection FromArray(T[] items);
}
