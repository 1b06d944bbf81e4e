using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>A segment of an array: its items, not the array around them. The default has no array and is not an empty one.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArraySegmentConversion<T> : IArrayConversion<ArraySegment<T>, T>
{
    /// <inheritdoc/>
    public static bool HasDefault => true;

    /// <inheritdoc/>
    public static bool IsDefault(ArraySegment<T> value) => value.Array is null;

    /// <inheritdoc/>
    public static ReadOnlySpan<T> Items(ArraySegment<T> value) => value;

    /// <inheritdoc/>
    public static ArraySegment<T> FromArray(T[] items) => new(items);
}
