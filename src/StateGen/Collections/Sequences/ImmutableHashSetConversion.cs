using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>Immutable hash sets, and the interface of immutable sets.</summary>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableHashSetConversion<TCollection, T>
    : ISetConversion<ImmutableHashSetConversion<TCollection, T>, TCollection, T>
    where TCollection : class, IImmutableSet<T>
{
    private readonly ImmutableHashSet<T>.Builder _builder;

    private ImmutableHashSetConversion(ImmutableHashSet<T>.Builder builder)
    {
        _builder = builder;
    }

    ISet<T> ISetConversion<ImmutableHashSetConversion<TCollection, T>, TCollection, T>.Set => _builder;

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int Expansion => 128;

    /// <inheritdoc/>
    public static int ItemExpansion => 96 + (2 * Unsafe.SizeOf<T>());

    /// <inheritdoc/>
    public static int TextWeight => StateReader.HashWeight;

    /// <inheritdoc/>
    public static bool IsUnordered => true;

    /// <inheritdoc/>
    public static T[] ToArray(TCollection collection) => [.. collection];

    /// <inheritdoc/>
    public static ImmutableHashSetConversion<TCollection, T> Begin(int capacity) => new(ImmutableHashSet.CreateBuilder<T>());

    /// <inheritdoc/>
    public bool Add(T item) => _builder.Add(item);

    /// <inheritdoc/>
    public TCollection End() => (TCollection)(IImmutableSet<T>)_builder.ToImmutable();
}
