// Made by build/TupleTemplate.cs: change that, not this file.
#nullable enable
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Tuples;

namespace StateGen.CompilerServices;

/// <summary>Writes a tuple with 5 parts: a header that says which are null, then the others.</summary>
/// <typeparam name="T1">The type of Item1.</typeparam>
/// <typeparam name="T2">The type of Item2.</typeparam>
/// <typeparam name="T3">The type of Item3.</typeparam>
/// <typeparam name="T4">The type of Item4.</typeparam>
/// <typeparam name="T5">The type of Item5.</typeparam>
/// <typeparam name="TFormatter1">The formatter of Item1.</typeparam>
/// <typeparam name="TFormatter2">The formatter of Item2.</typeparam>
/// <typeparam name="TFormatter3">The formatter of Item3.</typeparam>
/// <typeparam name="TFormatter4">The formatter of Item4.</typeparam>
/// <typeparam name="TFormatter5">The formatter of Item5.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Tuple5Formatter<T1, T2, T3, T4, T5, TFormatter1, TFormatter2, TFormatter3, TFormatter4, TFormatter5>
    : IStateFormatter<Tuple<T1, T2, T3, T4, T5>>
    where TFormatter1 : IStateFormatter<T1>
    where TFormatter2 : IStateFormatter<T2>
    where TFormatter3 : IStateFormatter<T3>
    where TFormatter4 : IStateFormatter<T4>
    where TFormatter5 : IStateFormatter<T5>
{
    private static int NullBits => TupleHeader.Bit<T1>() + TupleHeader.Bit<T2>() + TupleHeader.Bit<T3>() + TupleHeader.Bit<T4>() + TupleHeader.Bit<T5>();

    /// <inheritdoc/>
    public static int MinSize => TupleHeader.Size(NullBits)
        + TupleItem<T1, TFormatter1>.MinSize
        + TupleItem<T2, TFormatter2>.MinSize
        + TupleItem<T3, TFormatter3>.MinSize
        + TupleItem<T4, TFormatter4>.MinSize
        + TupleItem<T5, TFormatter5>.MinSize;

    /// <inheritdoc/>
    public static StateShape? Shape => new TupleShape(
        TupleShape.Of<T1, TFormatter1>("Item1"),
        TupleShape.Of<T2, TFormatter2>("Item2"),
        TupleShape.Of<T3, TFormatter3>("Item3"),
        TupleShape.Of<T4, TFormatter4>("Item4"),
        TupleShape.Of<T5, TFormatter5>("Item5"));

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, Tuple<T1, T2, T3, T4, T5> value)
    {
        TupleHeader header = default;
        header.Add(value.Item1);
        header.Add(value.Item2);
        header.Add(value.Item3);
        header.Add(value.Item4);
        header.Add(value.Item5);
        header.Write(ref writer);

        TupleItem<T1, TFormatter1>.Write(ref writer, value.Item1);
        TupleItem<T2, TFormatter2>.Write(ref writer, value.Item2);
        TupleItem<T3, TFormatter3>.Write(ref writer, value.Item3);
        TupleItem<T4, TFormatter4>.Write(ref writer, value.Item4);
        TupleItem<T5, TFormatter5>.Write(ref writer, value.Item5);
    }

    /// <inheritdoc/>
    public static Tuple<T1, T2, T3, T4, T5> Read(ref StateReader reader)
    {
        reader.TakeObject(Unsafe.SizeOf<ValueTuple<T1, T2, T3, T4, T5>>());
        TupleHeader header = TupleHeader.Read(ref reader, NullBits);
        return new Tuple<T1, T2, T3, T4, T5>(
            TupleItem<T1, TFormatter1>.Read(ref reader, ref header),
            TupleItem<T2, TFormatter2>.Read(ref reader, ref header),
            TupleItem<T3, TFormatter3>.Read(ref reader, ref header),
            TupleItem<T4, TFormatter4>.Read(ref reader, ref header),
            TupleItem<T5, TFormatter5>.Read(ref reader, ref header));
    }
}
