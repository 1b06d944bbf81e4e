using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Writes a tuple of a class with three items, as a value tuple of the same is written.</summary>
/// <typeparam name="T1">The type of the item.</typeparam>
/// <typeparam name="T2">The type of the item.</typeparam>
/// <typeparam name="T3">The type of the item.</typeparam>
/// <typeparam name="TFormatter1">How that is written.</typeparam>
/// <typeparam name="TFormatter2">How that is written.</typeparam>
/// <typeparam name="TFormatter3">How that is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Tuple3Formatter<T1, T2, T3, TFormatter1, TFormatter2, TFormatter3> : IStateFormatter<Tuple<T1, T2, T3>>
    where TFormatter1 : IStateFormatter<T1>
    where TFormatter2 : IStateFormatter<T2>
    where TFormatter3 : IStateFormatter<T3>
{
    /// <inheritdoc/>
    public static int MinSize => ValueTuple3Formatter<T1, T2, T3, TFormatter1, TFormatter2, TFormatter3>.MinSize;

    /// <inheritdoc/>
    public static StateShape? Shape => ValueTuple3Formatter<T1, T2, T3, TFormatter1, TFormatter2, TFormatter3>.Shape;

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, Tuple<T1, T2, T3> value) =>
        ValueTuple3Formatter<T1, T2, T3, TFormatter1, TFormatter2, TFormatter3>.Write(ref writer, value.ToValueTuple());

    /// <inheritdoc/>
    public static Tuple<T1, T2, T3> Read(ref StateReader reader)
    {
        reader.TakeObject(Unsafe.SizeOf<(T1, T2, T3)>());
        return ValueTuple3Formatter<T1, T2, T3, TFormatter1, TFormatter2, TFormatter3>.Read(ref reader).ToTuple();
    }
}
