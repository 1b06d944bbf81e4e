using System.ComponentModel;
using StateGen.Collections.Tuples;

namespace StateGen.CompilerServices;

/// <summary>Writes a value tuple of one item: which of them are null, then the others.</summary>
/// <typeparam name="T1">The type of the item.</typeparam>
/// <typeparam name="TFormatter1">How that is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ValueTuple1Formatter<T1, TFormatter1> : IStateFormatter<ValueTuple<T1>>
    where TFormatter1 : IStateFormatter<T1>
{
    private static int NullBits => TupleHeader.Bit<T1>();

    /// <inheritdoc/>
    public static int MinSize => TupleHeader.Size(NullBits)
        + TupleItem<T1, TFormatter1>.MinSize;

    /// <inheritdoc/>
    public static StateShape? Shape => new TupleShape(
        TupleShape.Of<T1, TFormatter1>("Item1"));

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, ValueTuple<T1> value)
    {
        TupleHeader head = default;
        head.Add(value.Item1);
        head.Write(ref writer);

        TupleItem<T1, TFormatter1>.Write(ref writer, value.Item1);
    }

    /// <inheritdoc/>
    public static ValueTuple<T1> Read(ref StateReader reader)
    {
        TupleHeader head = TupleHeader.Read(ref reader, NullBits);
        return new ValueTuple<T1>(
            TupleItem<T1, TFormatter1>.Read(ref reader, ref head));
    }

    /// <inheritdoc cref="IStateSerializable{TSelf}.Absent"/>
    public static ValueTuple<T1> Absent => new(TupleItem<T1, TFormatter1>.Absent);

    /// <inheritdoc/>
    public static bool IsDefault(ValueTuple<T1> value) =>
        TupleItem<T1, TFormatter1>.IsDefault(value.Item1);
}
