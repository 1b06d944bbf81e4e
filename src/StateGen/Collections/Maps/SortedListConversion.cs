using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>
/// Sorted lists, in their order if that is the same on every machine. They are put together by way of a sorted dictionary: a hostile order of the keys
/// would cost a list the square of their number.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SortedListConversion<TKey, TValue>
    : IFillConversion<SortedListConversion<TKey, TValue>, SortedList<TKey, TValue>, KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    private readonly SortedList<TKey, TValue> _target;
    private readonly SortedDictionary<TKey, TValue> _sorted;

    private SortedListConversion(SortedList<TKey, TValue> target)
    {
        _target = target;
        _sorted = new SortedDictionary<TKey, TValue>(target.Comparer);
    }

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int Expansion => 320;

    /// <inheritdoc/>
    public static int ItemExpansion => 64 + (3 * Unsafe.SizeOf<KeyValuePair<TKey, TValue>>());

    /// <inheritdoc/>
    public static int TextWeight => StateReader.SortWeight;

    /// <inheritdoc/>
    public static bool IsUnordered => SortOrder.DependsOnTheMachine<TKey>();

    /// <inheritdoc/>
    public static KeyValuePair<TKey, TValue>[] ToArray(SortedList<TKey, TValue> collection) => [.. collection];

    /// <inheritdoc/>
    public static SortedListConversion<TKey, TValue> Begin(int capacity) => new(new SortedList<TKey, TValue>(capacity));

    /// <inheritdoc/>
    public static SortedListConversion<TKey, TValue> Begin(SortedList<TKey, TValue> target)
    {
        target.Clear();
        return new(target);
    }

    /// <inheritdoc/>
    public bool Add(KeyValuePair<TKey, TValue> item) => _sorted.TryAdd(item.Key, item.Value);

    /// <inheritdoc/>
    public SortedList<TKey, TValue> End()
    {
        foreach ((TKey key, TValue value) in _sorted)
        {
            _target.Add(key, value);
        }

        return _target;
    }
}
