using System.Buffers;
using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>A sequence of segments: its items, which come back in one. An empty one is its default.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlySequenceConversion<T> : IArrayConversion<ReadOnlySequence<T>, T>
{
    /// <inheritdoc/>
    public static bool IsDefault(ReadOnlySequence<T> value) => value.IsEmpty;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There are more items than an array can hold.</exception>
    public static ReadOnlySpan<T> Items(ReadOnlySequence<T> value) => value.IsSingleSegment ? value.FirstSpan
        : value.Length <= Array.MaxLength ? value.ToArray()
        : throw new InvalidOperationException($"A sequence of {value.Length} items is longer than the {Array.MaxLength} that can be saved.");

    /// <inheritdoc/>
    public static ReadOnlySequence<T> FromArray(T[] items) => new(items);
}
