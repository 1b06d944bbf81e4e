// Made by build/TupleTemplate.cs: change that, not this file.
#nullable enable
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Tuples;

namespace StateGen.CompilerServices;

/// <summary>Writes a tuple with 2 parts: a header that says which are null, then the others.</summary>
/// <typeparam name="T1">The type of Item1.</typeparam>
/// <typeparam name="T2">The type of Item2.</typeparam>
/// <typeparam name="TFormatter1">The formatter of Item1.</typeparam>
/// <typeparam name="TFormatter2">The formatter of Item2.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Tuple2Formatter<T1, T2, TFormatter1, TFormatter2>
    : IStateFormatter<Tuple<T1, T2>>
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
    public static void Write(ref StateWriter writer, Tuple<T1, T2> value)
    {
        TupleHeader header = default;
        header.Add(value.Item1);
        header.Add(value.Item2);
        header.Write(ref writer);

        TupleItem<T1, TFormatter1>.Write(ref writer, value.Item1);
        TupleItem<T2, TFormatter2>.Write(ref writer, value.Item2);
    }

    /// <inheritdoc/>
    public static Tuple<T1, T2> Read(ref StateReader reader)
    {
        reader.TakeObject(Unsafe.SizeOf<ValueTuple<T1, T2>>());
        TupleHeader header = TupleHeader.Read(ref reader, NullBits);
        return new Tuple<T1, T2>(
            TupleItem<T1, TFormatter1>.Read(ref reader, ref header),
            TupleItem<T2, TFormatter2>.Read(ref reader, ref header));
    }
}
