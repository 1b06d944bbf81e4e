using System.ComponentModel;
using StateGen.Collections.Forms;
using StateGen.Contracts;

namespace StateGen.CompilerServices;

/// <summary>Writes a collection as <see cref="SequenceFormatter{TCollection, T, TFormatter, TConversion}"/> does, and can fill one in place.</summary>
/// <inheritdoc cref="SequenceFormatter{TCollection, T, TFormatter, TConversion}" path="/typeparam"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FillableSequenceFormatter<TCollection, T, TFormatter, TConversion>
    : IStateFormatter<TCollection>, IFillFormatter<TCollection>
    where TFormatter : IStateFormatter<T>
    where TConversion : struct, IFillConversion<TConversion, TCollection, T>
{
    /// <inheritdoc/>
    public static StateShape? Shape => SequenceShape<T, TFormatter>.Instance;

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, TCollection value) =>
        SequenceFormatter<TCollection, T, TFormatter, TConversion>.Write(ref writer, value);

    /// <inheritdoc/>
    public static void WriteKept(ref StateWriter writer, TCollection value) =>
        SequenceFormatter<TCollection, T, TFormatter, TConversion>.Write(ref writer, value, isKept: true);

    /// <inheritdoc/>
    public static TCollection Read(ref StateReader reader)
    {
        if (!Awaits(reader))
        {
            return SequenceFormatter<TCollection, T, TFormatter, TConversion>.Read(ref reader);
        }

        TCollection collection = TConversion.Begin(capacity: 0).End();
        Fill(ReadItems(ref reader), collection);
        return collection;
    }

    private static bool Awaits(in StateReader reader) => TConversion.Compares && DeferredItems.CanAwait<T>() && reader.Unfinished is not null;

    /// <inheritdoc/>
    public static void Fill(ref StateReader reader, TCollection target) =>
        Fill(ref reader, target, SequenceFormatter<TCollection, T, TFormatter, TConversion>.ItemExpansion);

    /// <summary>Reads a collection into one that exists.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="target">The collection, which loses what it holds.</param>
    /// <param name="itemMemory">About how many bytes of memory the collection takes for each item while it is read.</param>
    internal static void Fill(ref StateReader reader, TCollection target, int itemMemory)
    {
        if (Awaits(reader))
        {
            Fill(ReadItems(ref reader), target);
            return;
        }

        int offset = reader.Offset;
        CollectionHeader header = CollectionHeader.Read<T>(ref reader, ItemForms<T, TFormatter>.MinSize, itemMemory, out int count);
        TConversion collection = TConversion.Begin(target);
        SequenceFormatter<TCollection, T, TFormatter, TConversion>.ReadItems(ref reader, header, count, collection, offset);
        collection.End();
    }

    /// <inheritdoc/>
    public static DeferredItems ReadItems(ref StateReader reader) => ItemReader<T, TFormatter>.ReadAll(
        ref reader, TConversion.ItemExpansion, TConversion.TextWeight);

    /// <inheritdoc/>
    public static void Fill(DeferredItems? items, TCollection target) =>
        DeferredItems.Fill<TCollection, T, TConversion>(items, target);
}
