using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Tuples;

namespace StateGen.CompilerServices;

/// <summary>Writes a grouping as a tuple of its key and its items.</summary>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TKeyFormatter">The formatter of the key.</typeparam>
/// <typeparam name="TFormatter">The formatter of an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GroupingFormatter<TKey, T, TKeyFormatter, TFormatter> : IStateFormatter<IGrouping<TKey, T>>
    where TKeyFormatter : IStateFormatter<TKey>
    where TFormatter : IStateFormatter<T>
{
    /// <summary>About how many bytes a lookup of one key takes.</summary>
    private const int LookupSize = 384;

    /// <inheritdoc/>
    public static int MinSize => ValueTuple2Formatter<TKey, T[], TKeyFormatter, ArrayFormatter<T, TFormatter>>.MinSize;

    /// <inheritdoc/>
    public static StateShape? Shape => new TupleShape(
        TupleShape.Of<TKey, TKeyFormatter>("Key"), TupleShape.Of<T[], ArrayFormatter<T, TFormatter>>("Items"));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There are no items: no grouping that LINQ makes is like that.</exception>
    public static void Write(ref StateWriter writer, IGrouping<TKey, T> value)
    {
        T[] items = [.. value];
        if (items.Length == 0)
        {
            throw new InvalidOperationException("A grouping without items cannot be saved.");
        }

        ValueTuple2Formatter<TKey, T[], TKeyFormatter, ArrayFormatter<T, TFormatter>>.Write(ref writer, (value.Key, items));
    }

    /// <inheritdoc/>
    public static IGrouping<TKey, T> Read(ref StateReader reader)
    {
        int offset = reader.Offset;
        (TKey key, T[] items) = ValueTuple2Formatter<TKey, T[], TKeyFormatter, ArrayFormatter<T, TFormatter>>.Read(ref reader);

        // A lookup is made around it, which copies the items as it grows.
        reader.TakeMemory(LookupSize + (3L * Unsafe.SizeOf<T>() * (items?.Length ?? 0)), offset);
        return items is { Length: > 0 }
            ? items.ToLookup(_ => key).First()
            : throw new StateFormatException(StateErrorCode.Malformed, "A grouping has no items.");
    }
}
