using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>Immutable dictionaries, and their interface.</summary>
/// <typeparam name="TCollection">The type of the map.</typeparam>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableDictionaryConversion<TCollection, TKey, TValue>
    : IMapConversion<ImmutableDictionaryConversion<TCollection, TKey, TValue>, TCollection, TKey, TValue>
    where TKey : notnull
    where TCollection : class, IImmutableDictionary<TKey, TValue>
{
    private readonly ImmutableDictionary<TKey, TValue>.Builder _builder;

    private ImmutableDictionaryConversion(ImmutableDictionary<TKey, TValue>.Builder builder)
    {
        _builder = builder;
    }

    IDictionary<TKey, TValue> IMapConversion<ImmutableDictionaryConversion<TCollection, TKey, TValue>, TCollection, TKey, TValue>.Map => _builder;

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int Expansion => 128;

    /// <inheritdoc/>
    public static int ItemExpansion => 112 + (2 * Unsafe.SizeOf<KeyValuePair<TKey, TValue>>());

    /// <inheritdoc/>
    public static int TextWeight => StateReader.HashWeight;

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
