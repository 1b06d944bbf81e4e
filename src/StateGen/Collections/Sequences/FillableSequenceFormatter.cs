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
    public static void Fill(ref StateReader reader, TCollection target)
    {
        if (Awaits(reader))
        {
            Fill(ReadItems(ref reader), target);
            return;
        }

        int offset = reader.Offset;
        CollectionHeader mask = CollectionHeader.Read<T>(
            ref reader,
            PackedItems<T, TFormatter>.MinSize,
            SequenceFormatter<TCollection, T, TFormatter, TConversion>.ItemExpansion,
            out int count);
        TConversion collection = TConversion.Begin(target);
        SequenceFormatter<TCollection, T, TFormatter, TConversion>.ReadItems(ref reader, mask, count, collection, offset);
        collection.End();
    }

    /// <inheritdoc/>
    public static DeferredItems ReadItems(ref StateReader reader) => ItemReader<T, TFormatter>.ReadAll(
        ref reader, TConversion.ItemExpansion, TConversion.TextWeight);

    /// <inheritdoc/>
    public static void Fill(DeferredItems? items, TCollection target) =>
        DeferredItems.Fill<TCollection, T, TConversion>(items, target);
}
