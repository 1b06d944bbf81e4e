using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Immutable lists, and their interface.</summary>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableListConversion<TCollection, T> : ICollectionConversion<ImmutableListConversion<TCollection, T>, TCollection, T>
    where TCollection : class, IImmutableList<T>
{
    private readonly ImmutableList<T>.Builder _builder;

    private ImmutableListConversion(ImmutableList<T>.Builder builder)
    {
        _builder = builder;
    }

    /// <inheritdoc/>
    public static int Expansion => 128;

    /// <inheritdoc/>
    public static int ItemExpansion => 64 + Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static T[] ToArray(TCollection collection) => [.. collection];

    /// <inheritdoc/>
    public static ImmutableListConversion<TCollection, T> Begin(int capacity) => new(ImmutableList.CreateBuilder<T>());

    /// <inheritdoc/>
    public bool Add(T item)
    {
        _builder.Add(item);
        return true;
    }

    /// <inheritdoc/>
    public TCollection End() => (TCollection)(IImmutableList<T>)_builder.ToImmutable();
}
