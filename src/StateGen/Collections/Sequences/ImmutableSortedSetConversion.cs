using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>Immutable sorted sets, in their order if that is the same on every machine.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableSortedSetConversion<T> : ICollectionConversion<ImmutableSortedSetConversion<T>, ImmutableSortedSet<T>, T>
{
    private readonly ImmutableSortedSet<T>.Builder _builder;

    private ImmutableSortedSetConversion(ImmutableSortedSet<T>.Builder builder)
    {
        _builder = builder;
    }

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int Expansion => 128;

    /// <inheritdoc/>
    public static int ItemExpansion => 64 + Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static int TextWeight => StateReader.SortWeight;

    /// <inheritdoc/>
    public static bool IsUnordered => SortOrder.DependsOnTheMachine<T>();

    /// <inheritdoc/>
    public static T[] ToArray(ImmutableSortedSet<T> collection) => [.. collection];

    /// <inheritdoc/>
    public static ImmutableSortedSetConversion<T> Begin(int capacity) => new(ImmutableSortedSet.CreateBuilder<T>());

    /// <inheritdoc/>
    public bool Add(T item) => _builder.Add(item);

    /// <inheritdoc/>
    public ImmutableSortedSet<T> End() => _builder.ToImmutable();
}
