using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Writes a tuple of a class with one item, as a value tuple of the same is written.</summary>
/// <typeparam name="T1">The type of the item.</typeparam>
/// <typeparam name="TFormatter1">How that is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Tuple1Formatter<T1, TFormatter1> : IStateFormatter<Tuple<T1>>
    where TFormatter1 : IStateFormatter<T1>
{
    /// <inheritdoc/>
    public static int MinSize => ValueTuple1Formatter<T1, TFormatter1>.MinSize;

    /// <inheritdoc/>
    public static StateShape? Shape => ValueTuple1Formatter<T1, TFormatter1>.Shape;

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, Tuple<T1> value) =>
        ValueTuple1Formatter<T1, TFormatter1>.Write(ref writer, value.ToValueTuple());

    /// <inheritdoc/>
    public static Tuple<T1> Read(ref StateReader reader)
    {
        reader.TakeObject(Unsafe.SizeOf<ValueTuple<T1>>());
        return ValueTuple1Formatter<T1, TFormatter1>.Read(ref reader).ToTuple();
    }
}
