using System.ComponentModel;
using StateGen.Collections.Tuples;

namespace StateGen.CompilerServices;

/// <summary>Writes a value tuple of seven items: which of them are null, then the others.</summary>
/// <typeparam name="T1">The type of the item.</typeparam>
/// <typeparam name="T2">The type of the item.</typeparam>
/// <typeparam name="T3">The type of the item.</typeparam>
/// <typeparam name="T4">The type of the item.</typeparam>
/// <typeparam name="T5">The type of the item.</typeparam>
/// <typeparam name="T6">The type of the item.</typeparam>
/// <typeparam name="T7">The type of the item.</typeparam>
/// <typeparam name="TFormatter1">How that is written.</typeparam>
/// <typeparam name="TFormatter2">How that is written.</typeparam>
/// <typeparam name="TFormatter3">How that is written.</typeparam>
/// <typeparam name="TFormatter4">How that is written.</typeparam>
/// <typeparam name="TFormatter5">How that is written.</typeparam>
/// <typeparam name="TFormatter6">How that is written.</typeparam>
/// <typeparam name="TFormatter7">How that is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ValueTuple7Formatter<T1, T2, T3, T4, T5, T6, T7, TFormatter1, TFormatter2, TFormatter3, TFormatter4, TFormatter5, TFormatter6, TFormatter7> : IStateFormatter<(T1, T2, T3, T4, T5, T6, T7)>
    where TFormatter1 : IStateFormatter<T1>
    where TFormatter2 : IStateFormatter<T2>
    where TFormatter3 : IStateFormatter<T3>
    where TFormatter4 : IStateFormatter<T4>
    where TFormatter5 : IStateFormatter<T5>
    where TFormatter6 : IStateFormatter<T6>
    where TFormatter7 : IStateFormatter<T7>
{
    private static int NullBits =>
        TupleHeader.Bit<T1>()
        + TupleHeader.Bit<T2>()
        + TupleHeader.Bit<T3>()
        + TupleHeader.Bit<T4>()
        + TupleHeader.Bit<T5>()
        + TupleHeader.Bit<T6>()
        + TupleHeader.Bit<T7>();

    /// <inheritdoc/>
    public static int MinSize => TupleHeader.Size(NullBits)
        + TupleItem<T1, TFormatter1>.MinSize
        + TupleItem<T2, TFormatter2>.MinSize
        + TupleItem<T3, TFormatter3>.MinSize
        + TupleItem<T4, TFormatter4>.MinSize
        + TupleItem<T5, TFormatter5>.MinSize
        + TupleItem<T6, TFormatter6>.MinSize
        + TupleItem<T7, TFormatter7>.MinSize;

    /// <inheritdoc/>
    public static StateShape? Shape => new TupleShape(
        TupleShape.Of<T1, TFormatter1>("Item1"),
        TupleShape.Of<T2, TFormatter2>("Item2"),
        TupleShape.Of<T3, TFormatter3>("Item3"),
        TupleShape.Of<T4, TFormatter4>("Item4"),
        TupleShape.Of<T5, TFormatter5>("Item5"),
        TupleShape.Of<T6, TFormatter6>("Item6"),
        TupleShape.Of<T7, TFormatter7>("Item7"));

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, (T1, T2, T3, T4, T5, T6, T7) value)
    {
        TupleHeader head = default;
        head.Add(value.Item1);
        head.Add(value.Item2);
        head.Add(value.Item3);
        head.Add(value.Item4);
        head.Add(value.Item5);
        head.Add(value.Item6);
        head.Add(value.Item7);
        head.Write(ref writer);

        TupleItem<T1, TFormatter1>.Write(ref writer, value.Item1);
        TupleItem<T2, TFormatter2>.Write(ref writer, value.Item2);
        TupleItem<T3, TFormatter3>.Write(ref writer, value.Item3);
        TupleItem<T4, TFormatter4>.Write(ref writer, value.Item4);
        TupleItem<T5, TFormatter5>.Write(ref writer, value.Item5);
        TupleItem<T6, TFormatter6>.Write(ref writer, value.Item6);
        TupleItem<T7, TFormatter7>.Write(ref writer, value.Item7);
    }

    /// <inheritdoc/>
    public static (T1, T2, T3, T4, T5, T6, T7) Read(ref StateReader reader)
    {
        TupleHeader head = TupleHeader.Read(ref reader, NullBits);
        return (
            TupleItem<T1, TFormatter1>.Read(ref reader, ref head),
            TupleItem<T2, TFormatter2>.Read(ref reader, ref head),
            TupleItem<T3, TFormatter3>.Read(ref reader, ref head),
            TupleItem<T4, TFormatter4>.Read(ref reader, ref head),
            TupleItem<T5, TFormatter5>.Read(ref reader, ref head),
            TupleItem<T6, TFormatter6>.Read(ref reader, ref head),
            TupleItem<T7, TFormatter7>.Read(ref reader, ref head));
    }

    /// <inheritdoc cref="IStateSerializable{TSelf}.Absent"/>
    public static (T1, T2, T3, T4, T5, T6, T7) Absent => new(
        TupleItem<T1, TFormatter1>.Absent,
        TupleItem<T2, TFormatter2>.Absent,
        TupleItem<T3, TFormatter3>.Absent,
        TupleItem<T4, TFormatter4>.Absent,
        TupleItem<T5, TFormatter5>.Absent,
        TupleItem<T6, TFormatter6>.Absent,
        TupleItem<T7, TFormatter7>.Absent);

    /// <inheritdoc/>
    public static bool IsDefault((T1, T2, T3, T4, T5, T6, T7) value) =>
        TupleItem<T1, TFormatter1>.IsDefault(value.Item1)
        && TupleItem<T2, TFormatter2>.IsDefault(value.Item2)
        && TupleItem<T3, TFormatter3>.IsDefault(value.Item3)
        && TupleItem<T4, TFormatter4>.IsDefault(value.Item4)
        && TupleItem<T5, TFormatter5>.IsDefault(value.Item5)
        && TupleItem<T6, TFormatter6>.IsDefault(value.Item6)
        && TupleItem<T7, TFormatter7>.IsDefault(value.Item7);
}
