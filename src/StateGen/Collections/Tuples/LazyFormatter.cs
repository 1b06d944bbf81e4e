using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using StateGen.Collections.Tuples;

namespace StateGen.CompilerServices;

/// <summary>Writes a lazy value as a tuple of one: saving makes the value, and what comes back has it made.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <typeparam name="TFormatter">The formatter of that type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LazyFormatter<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T, TFormatter>
    : IStateFormatter<Lazy<T>>
    where TFormatter : IStateFormatter<T>
{
    /// <inheritdoc/>
    public static int MinSize => ValueTuple1Formatter<T, TFormatter>.MinSize;

    /// <inheritdoc/>
    public static StateShape? Shape => new TupleShape(TupleShape.Of<T, TFormatter>("Value"));

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, Lazy<T> value) =>
        ValueTuple1Formatter<T, TFormatter>.Write(ref writer, new ValueTuple<T>(value.Value));

    /// <inheritdoc/>
    public static Lazy<T> Read(ref StateReader reader)
    {
        reader.TakeObject(Unsafe.SizeOf<T>());
        return new(ValueTuple1Formatter<T, TFormatter>.Read(ref reader).Item1);
    }
}
