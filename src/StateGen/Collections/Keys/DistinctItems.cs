using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using StateGen.CompilerServices;

namespace StateGen.Collections.Keys;

/// <summary>
/// Checks on saving that a set or map can be restored. If its comparer is not kept, the comparer of a new collection may treat two items as
/// equal. And items that can change may have become equal since they were added.
/// </summary>
internal static class DistinctItems
{
    /// <summary>Checks a hash set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="isKept">Whether it is restored into a set that has the same comparer.</param>
    internal static void CheckRestored<T>(HashSet<T> set, bool isKept) => CheckHashed(set, set, set.Count, set.Comparer, isKept);

    /// <summary>Checks the keys of a dictionary.</summary>
    internal static void CheckRestored<TKey, TValue>(Dictionary<TKey, TValue> map, bool isKept)
        where TKey : notnull => CheckHashed(map, map.Keys, map.Count, map.Comparer, isKept);

    /// <summary>Checks a collection of any other type that compares its items.</summary>
    internal static void CheckRestored<TCollection, T, TConversion>(TCollection collection, T[] items, bool isKept)
        where TConversion : struct, ICollectionConversion<TConversion, TCollection, T>
    {
        if (items.Length > 0 && !TConversion.ComparesAsNew(collection))
        {
            Check<TCollection, T, T, TConversion>(collection, items, items, EqualityOf<T>(collection!), (collection as SortedSet<T>)?.Comparer, isKept);
        }
    }

    /// <summary>Checks the keys of a map.</summary>
    internal static void CheckRestored<TCollection, TKey, TValue, TConversion>(
        TCollection map, KeyValuePair<TKey, TValue>[] entries, bool isKept)
        where TKey : notnull
        where TConversion : struct, ICollectionConversion<TConversion, TCollection, KeyValuePair<TKey, TValue>>
    {
        if (entries.Length > 0)
        {
            Check<TCollection, KeyValuePair<TKey, TValue>, TKey, TConversion>(
                map, entries, entries.Select(entry => entry.Key), EqualityOf<TKey, TValue>(map!), OrderOf<TKey, TValue>(map!), isKept);
        }
    }

    private static void Check<TCollection, T, TKey, TConversion>(
        TCollection collection, T[] items, IEnumerable<TKey> keys, IEqualityComparer<TKey>? equality, IComparer<TKey>? order, bool isKept)
        where TConversion : struct, ICollectionConversion<TConversion, TCollection, T>
    {
        if (!isKept)
        {
            if (!IsOfTheLibrary(collection!) || !IsCertain(equality, order))
            {
                Rebuild<TCollection, T, TConversion>(items);
            }
        }
        else if (equality is not null)
        {
            CheckHashed(collection, keys, items.Length, equality, isKept);
        }
        else if (order is not null && !FixedType<TKey>.Value && !TakesAll(new SortedSet<TKey>(order), keys))
        {
            ThrowAlike(collection);
        }
    }

    /// <summary>Whether a collection is one of the base class library, and not of a user-defined type, which creates its own comparer.</summary>
    private static bool IsOfTheLibrary(object collection) =>
        collection.GetType().Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true;

    /// <summary>
    /// Whether a new collection tells items apart that this one does: they are compared alike, and on every machine. No comparer of the
    /// base class library tells two equal strings apart.
    /// </summary>
    private static bool IsCertain<T>(IEqualityComparer<T>? equality, IComparer<T>? order = null) =>
        (FixedType<T>.Value && (ReferenceEquals(equality, EqualityComparer<T>.Default) || (equality is StringComparer && order is null)))
        || (SortOrder.IsNumber(typeof(T)) && ReferenceEquals(order, Comparer<T>.Default));

    private static void CheckHashed<T>(object? collection, IEnumerable<T> items, int count, IEqualityComparer<T> comparer, bool isKept)
    {
        if (count < 2 || IsCertain(comparer))
        {
            return;
        }

        if (((!isKept || IsShared<T>()) && !TakesAll(new HashSet<T>(count), items))
            || (isKept && !FixedType<T>.Value && !TakesAll(new HashSet<T>(count, comparer), items)))
        {
            ThrowAlike(collection);
        }
    }

    /// <summary>Adds one by one: a set made from a set of the same comparer would take its items unasked.</summary>
    private static bool TakesAll<T>(ISet<T> set, IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            if (!set.Add(item))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether equal values may become one object in a restore. A comparer that goes by identity then sees one item instead of two.</summary>
    private static bool IsShared<T>() => typeof(T) == typeof(string) || typeof(T) == typeof(CultureInfo) || typeof(T) == typeof(TimeZoneInfo);

    /// <summary>Puts the items into a new collection, as restoring will.</summary>
    private static void Rebuild<TCollection, T, TConversion>(T[] items)
        where TConversion : struct, ICollectionConversion<TConversion, TCollection, T>
    {
        TConversion made = TConversion.Begin(items.Length);
        foreach (T item in items)
        {
            bool isTaken;
            try
            {
                isTaken = made.Add(item);
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                throw new InvalidOperationException(
                    $"A {typeof(TCollection)} cannot be saved: a new one, which has the default comparer, does not take one of its items.", error);
            }

            if (!isTaken)
            {
                ThrowAlike(typeof(TCollection));
            }
        }
    }

    [DoesNotReturn]
    private static void ThrowAlike(object? collection) => throw new InvalidOperationException(
        $"A {collection as Type ?? collection?.GetType()} cannot be saved: the comparer that it is restored with treats two of its items or keys as equal. "
        + "A property without a setter keeps the comparer, because its collection is filled in place.");

    private static IEqualityComparer<T>? EqualityOf<T>(object collection) => collection switch
    {
        HashSet<T> set => set.Comparer,
        ImmutableHashSet<T> set => set.KeyComparer,
        FrozenSet<T> set => set.Comparer,
        _ => null,
    };

    private static IEqualityComparer<TKey>? EqualityOf<TKey, TValue>(object map)
        where TKey : notnull => map switch
        {
            Dictionary<TKey, TValue> made => made.Comparer,
            OrderedDictionary<TKey, TValue> made => made.Comparer,
            ConcurrentDictionary<TKey, TValue> made => made.Comparer,
            ImmutableDictionary<TKey, TValue> made => made.KeyComparer,
            FrozenDictionary<TKey, TValue> made => made.Comparer,
            _ => null,
        };

    private static IComparer<TKey>? OrderOf<TKey, TValue>(object map)
        where TKey : notnull => map switch
        {
            SortedDictionary<TKey, TValue> made => made.Comparer,
            SortedList<TKey, TValue> made => made.Comparer,
            _ => null,
        };
}
