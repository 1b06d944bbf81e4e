// Made by build/TupleTemplate.cs: change that, not this file.
#nullable enable
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Tuples;

namespace StateGen.CompilerServices;

/// <summary>Writes a value tuple with 1 part: a header that says which are null, then the others.</summary>
/// <typeparam name="T1">The type of Item1.</typeparam>
/// <typeparam name="TFormatter1">The formatter of Item1.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ValueTuple1Formatter<T1, TFormatter1>
    : IStateFormatter<ValueTuple<T1>>
    where TFormatter1 : IStateFormatter<T1>
{
    private static int NullBits => TupleHeader.Bit<T1>();

    /// <inheritdoc/>
    public static int MinSize => TupleHeader.Size(NullBits)
        + TupleItem<T1, TFormatter1>.MinSize;

    /// <inheritdoc/>
    public static StateShape? Shape => new TupleShape(
        TupleShape.Of<T1, TFormatter1>("Item1"));

    /// <inheritdoc cref="IStateSerializable{TSelf}.Absent"/>
    public static ValueTuple<T1> Absent => new(
        TupleItem<T1, TFormatter1>.Absent);

    /// <inheritdoc/>
    public static bool IsDefault(ValueTuple<T1> value) =>
        TupleItem<T1, TFormatter1>.IsDefault(value.Item1);

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, ValueTuple<T1> value)
    {
        TupleHeader header = default;
        header.Add(value.Item1);
        header.Write(ref writer);

        TupleItem<T1, TFormatter1>.Write(ref writer, value.Item1);
    }

    /// <inheritdoc/>
    public static ValueTuple<T1> Read(ref StateReader reader)
    {
        TupleHeader header = TupleHeader.Read(ref reader, NullBits);
        return new ValueTuple<T1>(
            TupleItem<T1, TFormatter1>.Read(ref reader, ref header));
    }
}
