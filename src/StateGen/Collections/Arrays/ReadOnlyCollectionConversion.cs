using System.Collections.ObjectModel;
using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>A view of a list that cannot be changed, restored around an array.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyCollectionConversion<T> : IArrayConversion<ReadOnlyCollection<T>, T>
{
    /// <inheritdoc/>
    public static ReadOnlySpan<T> Items(ReadOnlyCollection<T> value) => value.ToArray();

    /// <inheritdoc/>
    public static ReadOnlyCollection<T> FromArray(T[] items) => new(items);
}
