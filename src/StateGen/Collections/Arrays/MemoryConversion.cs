using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Memory: its items. An empty one is its default.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MemoryConversion<T> : IArrayConversion<Memory<T>, T>
{
    /// <inheritdoc/>
    public static bool IsDefault(Memory<T> value) => value.IsEmpty;

    /// <inheritdoc/>
    public static ReadOnlySpan<T> Items(Memory<T> value) => value.Span;

    /// <inheritdoc/>
    public static Memory<T> FromArray(T[] items) => items;
}
