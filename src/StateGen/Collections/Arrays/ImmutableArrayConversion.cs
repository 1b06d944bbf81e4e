using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace StateGen.CompilerServices;

/// <summary>An immutable array. The default is not an empty one.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableArrayConversion<T> : IArrayConversion<ImmutableArray<T>, T>
{
    /// <inheritdoc/>
    public static bool HasDefault => true;

    /// <inheritdoc/>
    public static bool IsDefault(ImmutableArray<T> value) => value.IsDefault;

    /// <inheritdoc/>
    public static ReadOnlySpan<T> Items(ImmutableArray<T> value) => value.AsSpan();

    /// <inheritdoc/>
    public static ImmutableArray<T> FromArray(T[] items) => ImmutableCollectionsMarshal.AsImmutableArray(items);
}
