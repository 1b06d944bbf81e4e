using System.Collections.ObjectModel;

namespace StateGen.Formatters.Arrays;

/// <summary>A view of a list that cannot be changed, restored around an array.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public readonly struct ReadOnlyCollectionConversion<T> : IArrayConversion<ReadOnlyCollection<T>, T>
{
    /// <inheritdoc/>
    public static ReadOnlySpan<T> Items(ReadOnlyCollection<T> value) => value.ToArray();

    /// <inheritdoc/>
    public static ReadOnlyCollection<T> FromArray(T[] items) => new(items);
}
