using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Writes a tuple of a class with two items, as a value tuple of the same is written.</summary>
/// <typeparam name="T1">The type of the item.</typeparam>
/// <typeparam name="T2">The type of the item.</typeparam>
/// <typeparam name="TFormatter1">How that is written.</typeparam>
/// <typeparam name="TFormatter2">How that is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Tuple2Formatter<T1, T2, TFormatter1, TFormatter2> : IStateFormatter<Tuple<T1, T2>>
    where TFormatter1 : IStateFormatter<T1>
    where TFormatter2 : IStateFormatter<T2>
{
    /// <inheritdoc/>
    public static int MinSize => ValueTuple2Formatter<T1, T2, TFormatter1, TFormatter2>.MinSize;

    /// <inheritdoc/>
    public static StateShape? Shape => ValueTuple2Formatter<T1, T2, TFormatter1, TFormatter2>.Shape;

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, Tuple<T1, T2> value) =>
        ValueTuple2Formatter<T1, T2, TFormatter1, TFormatter2>.Write(ref writer, value.ToValueTuple());

    /// <inheritdoc/>
    public static Tuple<T1, T2> Read(ref StateReader reader)
    {
        reader.TakeObject(Unsafe.SizeOf<(T1, T2)>());
        return ValueTuple2Formatter<T1, T2, TFormatter1, TFormatter2>.Read(ref reader).ToTuple();
    }
}
