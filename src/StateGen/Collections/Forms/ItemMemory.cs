using System.Runtime.CompilerServices;

namespace StateGen.Collections.Forms;

/// <summary>About how many bytes of memory collections take for an item: what <see cref="StateReader"/> charges. The JIT knows each of them.</summary>
internal static class ItemMemory
{
    /// <summary>An entry of a hash table takes a hash code and two indexes besides the item.</summary>
    private const int EntrySize = 16;

    /// <summary>The memory of an array or a list. One that grows while it is read takes twice as much.</summary>
    internal static int Array<T, TFormatter>()
        where TFormatter : IStateFormatter<T> => IsExact<T, TFormatter>() ? Unsafe.SizeOf<T>() : 2 * Unsafe.SizeOf<T>();

    /// <summary>The memory of a hash set. Packed items are read into an array first, and the set has the right size at once.</summary>
    internal static int HashSet<T, TFormatter>()
        where TFormatter : IStateFormatter<T> => IsExact<T, TFormatter>()
        ? (2 * Unsafe.SizeOf<T>()) + EntrySize
        : 2 * (Unsafe.SizeOf<T>() + EntrySize);

    /// <summary>The memory of a dictionary.</summary>
    internal static int Dictionary<TKey, TValue>() => 2 * (Unsafe.SizeOf<KeyValuePair<TKey, TValue>>() + EntrySize);

    /// <summary>The memory of any other collection, whose items may be read into an array first.</summary>
    internal static int Collection<T, TFormatter>(int itemMemory)
        where TFormatter : IStateFormatter<T> =>
        itemMemory + (ItemForms<T, TFormatter>.MinSize == 0 ? Array<T, TFormatter>() : 0);

    private static bool IsExact<T, TFormatter>()
        where TFormatter : IStateFormatter<T> => ItemSpans.AreRaw<TFormatter>() || PackedItems<T, TFormatter>.IsPacked;
}
