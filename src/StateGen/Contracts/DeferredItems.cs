using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Contracts;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>The items of a collection that were read before the collection existed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DeferredItems
{
    private protected DeferredItems(int offset, long collisionsAllowed)
    {
        Offset = offset;
        CollisionsAllowed = collisionsAllowed;
    }

    /// <summary>The offset of the collection in the blob.</summary>
    internal int Offset { get; }

    /// <summary>The incomplete objects that items refer to; null if there are none. The collection is filled when they are complete.</summary>
    internal UnfinishedObjects? Awaited { get; init; }

    /// <summary>Whether items may refer to incomplete objects. Numbers and strings never do, so their collections are filled at once.</summary>
    internal static bool CanAwait<TItem>() => RuntimeHelpers.IsReferenceOrContainsReferences<TItem>() && typeof(TItem) != typeof(string);

    /// <summary>The maximum number of hash collisions among the items.</summary>
    internal long CollisionsAllowed { get; }

    /// <summary>Whether the collisions must be counted because there are many items.</summary>
    internal bool MayCollide => CollisionsAllowed < long.MaxValue;

    /// <summary>Throws if there are more collisions than allowed.</summary>
    internal void CheckCollisions(long pairs)
    {
        if (pairs > CollisionsAllowed)
        {
            StateReader.ThrowCollisions(Offset);
        }
    }

    /// <summary>The items; empty if <paramref name="items"/> is null.</summary>
    internal static TItem[] Of<TItem>(DeferredItems? items) => items is null ? [] : ((DeferredItems<TItem>)items).Items;

    /// <summary>Reads a single value as one item, for types that are not collections.</summary>
    internal static DeferredItems<T> ReadOne<T, TFormatter>(ref StateReader reader)
        where TFormatter : IStateFormatter<T>
    {
        int offset = reader.Offset;
        return new(offset, [TFormatter.Read(ref reader)], long.MaxValue);
    }

    /// <summary>Replaces the contents of a collection with items.</summary>
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

    /// <summary>Throws because two items are equal.</summary>
    internal static void ThrowDuplicate(DeferredItems items) => StateFormatException.Throw(
        StateErrorCode.DuplicateKey, "The comparer treats two items as equal.", items.Offset);
}
