using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Forms;
using StateGen.Collections.Keys;
using StateGen.Collections.Sequences;

namespace StateGen.CompilerServices;

/// <summary>Writes a set: the number of its items, then the items in the set's own order.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">The formatter of an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HashSetFormatter<T, TFormatter> : IStateFormatter<HashSet<T>>, IFillFormatter<HashSet<T>>
    where TFormatter : IStateFormatter<T>
{
    /// <inheritdoc/>
    public static StateShape? Shape => SequenceShape<T, TFormatter>.Instance;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The comparer of a new set treats two items as equal.</exception>
    public static void Write(ref StateWriter writer, HashSet<T> value)
    {
        DistinctItems.CheckRestored(value, isKept: false);
        WriteItems(ref writer, value);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The comparer of the set treats two items as equal.</exception>
    public static void WriteKept(ref StateWriter writer, HashSet<T> value)
    {
        DistinctItems.CheckRestored(value, isKept: true);
        WriteItems(ref writer, value);
    }

    /// <inheritdoc/>
    public static HashSet<T> Read(ref StateReader reader)
    {
        HashSet<T> set = [];
        Fill(ref reader, set);
        return set;
    }

    /// <inheritdoc/>
    public static void Fill(ref StateReader reader, HashSet<T> target) =>
        FillableSequenceFormatter<HashSet<T>, T, TFormatter, HashSetConversion<T>>.Fill(
            ref reader, target, ItemMemory.HashSet<T, TFormatter>());

    /// <inheritdoc/>
    public static DeferredItems ReadItems(ref StateReader reader) => ItemReader<T, TFormatter>.ReadAll(
        ref reader, ItemMemory.HashSet<T, TFormatter>(), StateReader.HashWeight);

    /// <inheritdoc/>
    public static void Fill(DeferredItems? items, HashSet<T> target) =>
        DeferredItems.Fill<HashSet<T>, T, HashSetConversion<T>>(items, target);

    private static void WriteItems(ref StateWriter writer, HashSet<T> value)
    {
        T[] items = ArrayPool<T>.Shared.Rent(value.Count);
        value.CopyTo(items);
        ItemWriter<T, TFormatter>.Write(ref writer, items.AsSpan(0, value.Count));
        ArrayPool<T>.Shared.Return(items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
    }
}
