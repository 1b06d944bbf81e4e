using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>Immutable sorted dictionaries, in their order if that is the same on every machine.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableSortedDictionaryConversion<TKey, TValue> : ICollectionConversion<ImmutableSortedDictionaryConversion<TKey, TValue>, ImmutableSortedDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    private readonly ImmutableSortedDictionary<TKey, TValue>.Builder _builder;

    private ImmutableSortedDictionaryConversion(ImmutableSortedDictionary<TKey, TValue>.Builder builder)
    {
        _builder = builder;
    }

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int Expansion => 128;

    /// <inheritdoc/>
    public static int ItemExpansion => 72 + Unsafe.SizeOf<KeyValuePair<TKey, TValue>>();

    /// <inheritdoc/>
    public static int TextWeight => StateReader.SortWeight;

    /// <inheritdoc/>
    public static bool IsUnordered => SortOrder.DependsOnTheMachine<TKey>();

    /// <inheritdoc/>
    public static KeyValuePair<TKey, TValue>[] ToArray(ImmutableSortedDictionary<TKey, TValue> collection) => [.. collection];

    /// <inheritdoc/>
    public static ImmutableSortedDictionaryConversion<TKey, TValue> Begin(int capacity) => new(ImmutableSortedDictionary.CreateBuilder<TKey, TValue>());

    /// <inheritdoc/>
    public bool Add(KeyValuePair<TKey, TValue> item)
    {
        if (_builder.ContainsKey(item.Key))
        {
            return false;
        }

        _builder.Add(item.Key, item.Value);
        return true;
    }

    /// <inheritdoc/>
    public ImmutableSortedDictionary<TKey, TValue> End() => _builder.ToImmutable();
}
