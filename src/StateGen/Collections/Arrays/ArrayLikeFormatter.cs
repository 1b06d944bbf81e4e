using System.ComponentModel;
using StateGen.Collections.Forms;

namespace StateGen.CompilerServices;

/// <summary>Writes a view or wrapper of an array as an array: the number of its items, then the items.</summary>
/// <typeparam name="TCollection">The type.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">The formatter of an item.</typeparam>
/// <typeparam name="TConversion">The conversion to and from an array.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArrayLikeFormatter<TCollection, T, TFormatter, TConversion> : IStateFormatter<TCollection>
    where TFormatter : IStateFormatter<T>
    where TConversion : IArrayConversion<TCollection, T>
{
    /// <inheritdoc/>
    public static StateShape? Shape => TConversion.HasDefault
        ? SequenceShape<T, TFormatter>.OptionalInstance
        : SequenceShape<T, TFormatter>.Instance;

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, TCollection value)
    {
        if (!TConversion.HasDefault)
        {
            ItemWriter<T, TFormatter>.Write(ref writer, TConversion.Items(value));
        }
        else if (TConversion.IsDefault(value))
        {
            writer.WriteVarint(0);
        }
        else
        {
            ItemWriter<T, TFormatter>.Write(ref writer, TConversion.Items(value), bias: 1);
        }
    }

    /// <inheritdoc/>
    public static TCollection Read(ref StateReader reader)
    {
        T[]? items = TConversion.HasDefault
            ? ItemReader<T, TFormatter>.ReadOptional(ref reader)
            : ItemReader<T, TFormatter>.Read(ref reader);
        return items is null ? default! : TConversion.FromArray(items);
    }

    /// <inheritdoc/>
    public static bool IsDefault(TCollection value) => TConversion.IsDefault(value);
}
