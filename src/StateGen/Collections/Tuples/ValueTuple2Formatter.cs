using System.ComponentModel;
using StateGen.Collections.Tuples;

namespace StateGen.CompilerServices;

/// <summary>Writes a value tuple of two items: which of them are null, then the others.</summary>
/// <typeparam name="T1">The type of the item.</typeparam>
/// <typeparam name="T2">The type of the item.</typeparam>
/// <typeparam name="TFormatter1">How that is written.</typeparam>
/// <typeparam name="TFormatter2">How that is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ValueTuple2Formatter<T1, T2, TFormatter1, TFormatter2> : IStateFormatter<(T1, T2)>
    where TFormatter1 : IStateFormatter<T1>
    where TFormatter2 : IStateFormatter<T2>
{
    private static int NullBits => TupleHeader.Bit<T1>() + TupleHeader.Bit<T2>();

    /// <inheritdoc/>
    public static int MinSize => TupleHeader.Size(NullBits)
        + TupleItem<T1, TFormatter1>.MinSize
        + TupleItem<T2, TFormatter2>.MinSize;

    /// <inheritdoc/>
    public static StateShape? Shape => new TupleShape(
        TupleShape.Of<T1, TFormatter1>("Item1"),
        TupleShape.Of<T2, TFormatter2>("Item2"));

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, (T1, T2) value)
    {
        TupleHeader head = default;
        head.Add(value.Item1);
        head.Add(value.Item2);
        head.Write(ref writer);

        TupleItem<T1, TFormatter1>.Write(ref writer, value.Item1);
        TupleItem<T2, TFormatter2>.Write(ref writer, value.Item2);
    }

    /// <inheritdoc/>
    public static (T1, T2) Read(ref StateReader reader)
    {
        TupleHeader head = TupleHeader.Read(ref reader, NullBits);
        return (
            TupleItem<T1, TFormatter1>.Read(ref reader, ref head),
            TupleItem<T2, TFormatter2>.Read(ref reader, ref head));
    }

    /// <inheritdoc cref="IStateSerializable{TSelf}.Absent"/>
    public static (T1, T2) Absent => new(
        TupleItem<T1, TFormatter1>.Absent,
        TupleItem<T2, TFormatter2>.Absent);

    /// <inheritdoc/>
    public static bool IsDefault((T1, T2) value) =>
        TupleItem<T1, TFormatter1>.IsDefault(value.Item1)
        && TupleItem<T2, TFormatter2>.IsDefault(value.Item2);
}
