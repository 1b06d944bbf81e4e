using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Read-only memory: its items. An empty one is its default.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyMemoryConversion<T> : IArrayConversion<ReadOnlyMemory<T>, T>
{
    /// <inheritdoc/>
    public static bool IsDefault(ReadOnlyMemory<T> value) => value.IsEmpty;

    /// <inheritdoc/>
    public static ReadOnlySpan<T> Items(ReadOnlyMemory<T> value) => value.Span;

    /// <inheritdoc/>
    public static ReadOnlyMemory<T> FromArray(T[] items) => items;
}
