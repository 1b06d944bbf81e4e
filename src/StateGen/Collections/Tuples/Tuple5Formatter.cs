using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Writes a tuple of a class with five items, as a value tuple of the same is written.</summary>
/// <typeparam name="T1">The type of the item.</typeparam>
/// <typeparam name="T2">The type of the item.</typeparam>
/// <typeparam name="T3">The type of the item.</typeparam>
/// <typeparam name="T4">The type of the item.</typeparam>
/// <typeparam name="T5">The type of the item.</typeparam>
/// <typeparam name="TFormatter1">How that is written.</typeparam>
/// <typeparam name="TFormatter2">How that is written.</typeparam>
/// <typeparam name="TFormatter3">How that is written.</typeparam>
/// <typeparam name="TFormatter4">How that is written.</typeparam>
/// <typeparam name="TFormatter5">How that is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Tuple5Formatter<T1, T2, T3, T4, T5, TFormatter1, TFormatter2, TFormatter3, TFormatter4, TFormatter5> : IStateFormatter<Tuple<T1, T2, T3, T4, T5>>
    where TFormatter1 : IStateFormatter<T1>
    where TFormatter2 : IStateFormatter<T2>
    where TFormatter3 : IStateFormatter<T3>
    where TFormatter4 : IStateFormatter<T4>
    where TFormatter5 : IStateFormatter<T5>
{
    /// <inheritdoc/>
    public static int MinSize => ValueTuple5Formatter<T1, T2, T3, T4, T5, TFormatter1, TFormatter2, TFormatter3, TFormatter4, TFormatter5>.MinSize;

    /// <inheritdoc/>
    public static StateShape? Shape => ValueTuple5Formatter<T1, T2, T3, T4, T5, TFormatter1, TFormatter2, TFormatter3, TFormatter4, TFormatter5>.Shape;

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, Tuple<T1, T2, T3, T4, T5> value) =>
        ValueTuple5Formatter<T1, T2, T3, T4, T5, TFormatter1, TFormatter2, TFormatter3, TFormatter4, TFormatter5>.Write(ref writer, value.ToValueTuple());

    /// <inheritdoc/>
    public static Tuple<T1, T2, T3, T4, T5> Read(ref StateReader reader)
    {
        reader.TakeObject(Unsafe.SizeOf<(T1, T2, T3, T4, T5)>());
        return ValueTuple5Formatter<T1, T2, T3, T4, T5, TFormatter1, TFormatter2, TFormatter3, TFormatter4, TFormatter5>.Read(ref reader).ToTuple();
    }
}
