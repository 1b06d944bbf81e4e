using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>The interfaces of sequences that cannot be changed, restored as an array.</summary>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumerableConversion<TCollection, T> : IArrayConversion<TCollection, T>
    where TCollection : class, IEnumerable<T>
{
    /// <inheritdoc/>
    public static ReadOnlySpan<T> Items(TCollection value) => value.ToArray();

    /// <inheritdoc/>
    public static TCollection FromArray(T[] items) => (TCollection)(IEnumerable<T>)items;
}
