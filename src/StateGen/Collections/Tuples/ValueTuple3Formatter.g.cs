// Made by build/TupleTemplate.cs: change that, not this file.
#nullable enable
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Tuples;

namespace StateGen.CompilerServices;

/// <summary>Writes a value tuple with 3 parts: a header that says which are null, then the others.</summary>
/// <typeparam name="T1">The type of Item1.</typeparam>
/// <typeparam name="T2">The type of Item2.</typeparam>
/// <typeparam name="T3">The type of Item3.</typeparam>
/// <typeparam name="TFormatter1">The formatter of Item1.</typeparam>
/// <typeparam name="TFormatter2">The formatter of Item2.</typeparam>
/// <typeparam name="TFormatter3">The formatter of Item3.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ValueTuple3Formatter<T1, T2, T3, TFormatter1, TFormatter2, TFormatter3>
    : IStateFormatter<ValueTuple<T1, T2, T3>>
    where TFormatter1 : IStateFormatter<T1>
    where TFormatter2 : IStateFormatter<T2>
    where TFormatter3 : IStateFormatter<T3>
{
    private static int NullBits => TupleHeader.Bit<T1>() + TupleHeader.Bit<T2>() + TupleHeader.Bit<T3>();

    /// <inheritdoc/>
    public static int MinSize => TupleHeader.Size(NullBits)
        + TupleItem<T1, TFormatter1>.MinSize
        + TupleItem<T2, TFormatter2>.MinSize
        + TupleItem<T3, TFormatter3>.MinSize;

    /// <inheritdoc/>
    public static StateShape? Shape => new TupleShape(
        TupleShape.Of<T1, TFormatter1>("Item1"),
        TupleShape.Of<T2, TFormatter2>("Item2"),
        TupleShape.Of<T3, TFormatter3>("Item3"));

    /// <inheritdoc cref="IStateSerializable{TSelf}.Absent"/>
    public static ValueTuple<T1, T2, T3> Absent => new(
        TupleItem<T1, TFormatter1>.Absent,
        TupleItem<T2, TFormatter2>.Absent,
        TupleItem<T3, TFormatter3>.Absent);

    /// <inheritdoc/>
    public static bool IsDefault(ValueTuple<T1, T2, T3> value) =>
        TupleItem<T1, TFormatter1>.IsDefault(value.Item1) &&
        TupleItem<T2, TFormatter2>.IsDefault(value.Item2) &&
        TupleItem<T3, TFormatter3>.IsDefault(value.Item3);

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, ValueTuple<T1, T2, T3> value)
    {
        TupleHeader header = default;
        header.Add(value.Item1);
        header.Add(value.Item2);
        header.Add(value.Item3);
        header.Write(ref writer);

        TupleItem<T1, TFormatter1>.Write(ref writer, value.Item1);
        TupleItem<T2, TFormatter2>.Write(ref writer, value.Item2);
        TupleItem<T3, TFormatter3>.Write(ref writer, value.Item3);
    }

    /// <inheritdoc/>
    public static ValueTuple<T1, T2, T3> Read(ref StateReader reader)
    {
        TupleHeader header = TupleHeader.Read(ref reader, NullBits);
        return new ValueTuple<T1, T2, T3>(
            TupleItem<T1, TFormatter1>.Read(ref reader, ref header),
            TupleItem<T2, TFormatter2>.Read(ref reader, ref header),
            TupleItem<T3, TFormatter3>.Read(ref reader, ref header));
    }
}
