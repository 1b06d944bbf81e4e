using System.Collections.Immutable;

namespace StateGen.Formatters.Maps;

/// <summary>Immutable dictionaries, and their interface.</summary>
/// <typeparam name="TCollection">The type of the map.</typeparam>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public readonly struct ImmutableDictionaryConversion<TCollection, TKey, TValue> : ICollectionConversion<ImmutableDictionaryConversion<TCollection, TKey, TValue>, TCollection, KeyValuePair<TKey, TValue>>
    where TKey : notnull
    where TCollection : class, IImmutableDictionary<TKey, TValue>
{
    private readonly ImmutableDictionary<TKey, TValue>.Builder _builder;

    private ImmutableDictionaryConversion(ImmutableDictionary<TKey, TValue>.Builder builder)
    {
        _builder = builder;
    }

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static bool IsUnordered => true;

    /// <inheritdoc/>
    public static KeyValuePair<TKey, TValue>[] ToArray(TCollection collection) => [.. collection];

    /// <inheritdoc/>
    public static ImmutableDictionaryConversion<TCollection, TKey, TValue> Begin(int capacity) => new(ImmutableDictionary.CreateBuilder<TKey, TValue>());

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
    public TCollection End() => (TCollection)(IImmutableDictionary<TKey, TValue>)_builder.ToImmutable();
}
