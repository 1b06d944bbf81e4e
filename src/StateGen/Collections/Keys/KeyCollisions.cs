using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace StateGen.Collections.Keys;

/// <summary>
/// Counts the collisions of keys: the pairs that would fall into the same bucket of a hash table. They are the cost of filling the table. A few
/// bytes of hostile input drive it to the square of the number of keys, because most hash codes are known to everybody.
/// </summary>
internal static class KeyCollisions
{
    /// <summary>The tables that are tried of a collection which does not tell the size of its own grow from here, to twice the size each time.</summary>
    private const int FirstSize = 4;

    /// <summary>Known to no one who makes a blob.</summary>
    private static readonly uint Secret = (uint)Random.Shared.Next() | 1;

    private static int[] _sizes = [];

    /// <summary>Whether keys may be made to collide: not strings, which the runtime hashes with a secret of the process.</summary>
    internal static bool MayOccur<TKey>(IEqualityComparer<TKey> comparer) =>
        typeof(TKey) != typeof(string) || comparer.GetType().Assembly != typeof(string).Assembly;

    /// <summary>Whether the keys of any set may be made to collide.</summary>
    internal static bool MayOccurIn<TKey>(ISet<TKey> set) => set switch
    {
        HashSet<TKey> hashed => MayOccur(hashed.Comparer),
        SortedSet<TKey> => false,
        ImmutableHashSet<TKey>.Builder immutable => MayOccur(immutable.KeyComparer),
        _ => true,
    };

    /// <summary>Whether the keys of any dictionary may be made to collide.</summary>
    internal static bool MayOccurIn<TKey, TValue>(IDictionary<TKey, TValue> map)
        where TKey : notnull => map switch
        {
            Dictionary<TKey, TValue> hashed => MayOccur(hashed.Comparer),
            SortedDictionary<TKey, TValue> or SortedList<TKey, TValue> => false,
            OrderedDictionary<TKey, TValue> ordered => MayOccur(ordered.Comparer),
            ConcurrentDictionary<TKey, TValue> concurrent => MayOccur(concurrent.Comparer),
            ImmutableDictionary<TKey, TValue>.Builder immutable => MayOccur(immutable.KeyComparer),
            _ => true,
        };

    /// <summary>Counts the pairs that would collide in any set.</summary>
    /// <param name="set">The set, which is empty. It gets the size for the keys, if it can.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="most">Counting ends above this.</param>
    internal static long CountIn<TKey>(ISet<TKey> set, ReadOnlySpan<TKey> keys, long most) => set switch
    {
        HashSet<TKey> hashed => Count(keys, hashed.Comparer, hashed.EnsureCapacity(keys.Length), most),
        SortedSet<TKey> => 0,
        ImmutableHashSet<TKey>.Builder immutable => Count(keys, immutable.KeyComparer, most),
        _ => CountGrowing(keys, EqualityComparer<TKey>.Default, most),
    };

    /// <summary>Counts the pairs that would collide in any dictionary.</summary>
    /// <inheritdoc cref="CountIn{TKey}(ISet{TKey}, ReadOnlySpan{TKey}, long)" path="/param"/>
    internal static long CountIn<TKey, TValue>(IDictionary<TKey, TValue> map, ReadOnlySpan<KeyValuePair<TKey, TValue>> keys, long most)
        where TKey : notnull => map switch
        {
            Dictionary<TKey, TValue> hashed => Count(Keys(keys), hashed.Comparer, hashed.EnsureCapacity(keys.Length), most),
            SortedDictionary<TKey, TValue> or SortedList<TKey, TValue> => 0,
            OrderedDictionary<TKey, TValue> ordered => Count(Keys(keys), ordered.Comparer, ordered.EnsureCapacity(keys.Length), most),
            ConcurrentDictionary<TKey, TValue> concurrent => CountGrowing(Keys(keys), concurrent.Comparer, most),
            ImmutableDictionary<TKey, TValue>.Builder immutable => Count(Keys(keys), immutable.KeyComparer, most),
            _ => CountGrowing(Keys(keys), EqualityComparer<TKey>.Default, most),
        };

    /// <summary>The keys of entries.</summary>
    internal static ReadOnlySpan<TKey> Keys<TKey, TValue>(ReadOnlySpan<KeyValuePair<TKey, TValue>> entries)
    {
        TKey[] keys = new TKey[entries.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = entries[i].Key;
        }

        return keys;
    }

    /// <summary>Counts the pairs that share their whole hash code.</summary>
    internal static long Count<TKey>(ReadOnlySpan<TKey> keys, IEqualityComparer<TKey> comparer, long most) =>
        Count(keys, comparer, buckets: 0, most);

    /// <summary>Counts the pairs that share a place in a table that keeps growing while it is filled.</summary>
    internal static long CountGrowing<TKey>(ReadOnlySpan<TKey> keys, IEqualityComparer<TKey> comparer, long most)
    {
        // At each size the table has only as many keys as it has places. The first that are far too many are enough to know.
        long pairs = Count(keys, comparer, buckets: 0, most);
        foreach (int size in Sizes(keys.Length))
        {
            if (pairs > most)
            {
                break;
            }

            pairs = Math.Max(pairs, Count(keys[..Math.Min(keys.Length, size)], comparer, size, most));
        }

        return pairs;
    }

    /// <summary>Counts the pairs that share a place in a table.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="comparer">What hashes them.</param>
    /// <param name="buckets">How many places the table has; 0 where only whole hash codes matter.</param>
    /// <param name="most">Counting ends above this.</param>
    internal static long Count<TKey>(ReadOnlySpan<TKey> keys, IEqualityComparer<TKey> comparer, int buckets, long most)
    {
        int size = buckets > 0 ? buckets : (int)BitOperations.RoundUpToPowerOf2((uint)keys.Length);
        int shift = 32 - BitOperations.Log2((uint)size);
        int[] counts = ArrayPool<int>.Shared.Rent(size);
        counts.AsSpan(0, size).Clear();
        bool isDefault = typeof(TKey).IsValueType && ReferenceEquals(comparer, EqualityComparer<TKey>.Default);
        long pairs = 0;
        foreach (TKey key in keys)
        {
            // The JIT sees through the default comparer of a value type.
            int hash = key is null ? 0 : isDefault ? EqualityComparer<TKey>.Default.GetHashCode(key) : comparer.GetHashCode(key);
            uint place = buckets > 0 ? (uint)hash % (uint)size : shift == 32 ? 0 : (uint)hash * Secret >> shift;
            pairs += counts[place]++;
            if (pairs > most)
            {
                break;
            }
        }

        ArrayPool<int>.Shared.Return(counts);
        return pairs;
    }

    /// <summary>The sizes that a table has on its way to so many keys, and one step on: those of the runtime, which is asked once.</summary>
    private static ReadOnlySpan<int> Sizes(int count)
    {
        int[] sizes = Volatile.Read(ref _sizes);
        if (sizes.Length == 0 || sizes[^2] < count)
        {
            List<int> longer = [new HashSet<byte>().EnsureCapacity(FirstSize)];
            while (longer.Count < 2 || longer[^2] < count)
            {
                longer.Add(new HashSet<byte>().EnsureCapacity(2 * longer[^1]));
            }

            sizes = [.. longer];
            Volatile.Write(ref _sizes, sizes);
        }

        return sizes;
    }
}
