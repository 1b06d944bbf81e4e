using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Contracts;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>The items of a collection that were read before the collection was there to take them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DeferredItems
{
    private protected DeferredItems(int offset, long collisionsAllowed)
    {
        Offset = offset;
        CollisionsAllowed = collisionsAllowed;
    }

    /// <summary>Where in the blob the collection begins.</summary>
    internal int Offset { get; }

    /// <summary>The objects that the items wait for, because some of them lead to incomplete objects. Null if no item does.</summary>
    internal UnfinishedObjects? Awaited { get; init; }

    /// <summary>
    /// Whether items may lead to objects that are not complete. Numbers and strings lead nowhere, and tables of them are filled at once.
    /// </summary>
    internal static bool CanAwait<TItem>() => RuntimeHelpers.IsReferenceOrContainsReferences<TItem>() && typeof(TItem) != typeof(string);

    /// <summary>How many pairs of the items may fall into one place of a hash table.</summary>
    internal long CollisionsAllowed { get; }

    /// <summary>Whether there are so many items that their collisions have to be counted.</summary>
    internal bool MayCollide => CollisionsAllowed < long.MaxValue;

    /// <summary>Refuses items of which too many fall into one place.</summary>
    internal void CheckCollisions(long pairs)
    {
        if (pairs > CollisionsAllowed)
        {
            StateReader.ThrowCollisions(Offset);
        }
    }

    /// <summary>Returns the items, or an empty array if <paramref name="items"/> is null.</summary>
    internal static TItem[] Of<TItem>(DeferredItems? items) => items is null ? [] : ((DeferredItems<TItem>)items).Items;

    /// <summary>Reads a single value as items.</summary>
    internal static DeferredItems<T> ReadOne<T, TFormatter>(ref StateReader reader)
        where TFormatter : IStateFormatter<T>
    {
        int offset = reader.Offset;
        return new(offset, [TFormatter.Read(ref reader)], long.MaxValue);
    }

    /// <summary>Puts items into a collection in place of what it holds.</summary>
    internal static void Fill<TCollection, TItem, TConversion>(DeferredItems? items, TCollection target)
        where TConversion : struct, IFillConversion<TConversion, TCollection, TItem>
    {
        if (TConversion.Compares && items?.Awaited is { } awaited)
        {
            TConversion.Begin(target);
            awaited.Await(() => FillNow<TCollection, TItem, TConversion>(items, target));
            return;
        }

        FillNow<TCollection, TItem, TConversion>(items, target);
    }

    private static void FillNow<TCollection, TItem, TConversion>(DeferredItems? items, TCollection target)
        where TConversion : struct, IFillConversion<TConversion, TCollection, TItem>
    {
        TConversion collection = TConversion.Begin(target);
        TItem[] all = Of<TItem>(items);
        if (items is not null && items.MayCollide && TConversion.MayCollide(collection))
        {
            items.CheckCollisions(TConversion.CountCollisions(collection, all, items.CollisionsAllowed));
        }

        foreach (TItem item in all)
        {
            if (!collection.Add(item))
            {
                ThrowDuplicate(items!);
            }
        }

        collection.End();
    }

    /// <summary>Throws because the comparer treats two items as equal.</summary>
    internal static void ThrowDuplicate(DeferredItems items) => StateFormatException.Throw(
        StateErrorCode.DuplicateKey, "The comparer treats two items as equal.", items.Offset);
}
