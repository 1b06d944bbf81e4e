// Made by build/TupleTemplate.cs: change that, not this file.
#nullable enable
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Tuples;

namespace StateGen.CompilerServices;

/// <summary>Writes a tuple with 1 part: a header that says which are null, then the others.</summary>
/// <typeparam name="T1">The type of Item1.</typeparam>
/// <typeparam name="TFormatter1">The formatter of Item1.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Tuple1Formatter<T1, TFormatter1>
    : IStateFormatter<Tuple<T1>>
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
    public static void Write(ref StateWriter writer, Tuple<T1> value)
    {
        TupleHeader header = default;
        header.Add(value.Item1);
        header.Write(ref writer);

        TupleItem<T1, TFormatter1>.Write(ref writer, value.Item1);
    }

    /// <inheritdoc/>
    public static Tuple<T1> Read(ref StateReader reader)
    {
        reader.TakeObject(Unsafe.SizeOf<ValueTuple<T1>>());
        TupleHeader header = TupleHeader.Read(ref reader, NullBits);
        return new Tuple<T1>(
            TupleItem<T1, TFormatter1>.Read(ref reader, ref header));
    }
}
