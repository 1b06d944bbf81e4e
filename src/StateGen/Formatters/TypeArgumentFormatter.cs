using System.ComponentModel;
using StateGen.Formatters;

namespace StateGen.CompilerServices;

/// <summary>
/// Writes the values of a type parameter of a generic state type with the formatter that <see cref="StateTypeArguments"/> has for the type
/// argument.
/// </summary>
/// <typeparam name="T">The type parameter.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TypeArgumentFormatter<T> : IStateFormatter<T>
{
    /// <inheritdoc/>
    public static int MinSize => TypeArgumentCodec<T>.Instance.MinSize;

    /// <inheritdoc/>
    public static StateShape? Shape => TypeArgumentCodec<T>.Instance.Shape;

    /// <inheritdoc cref="IStateSerializable{TSelf}.Absent"/>
    public static T Absent => TypeArgumentCodec<T>.Instance.Absent;

    /// <inheritdoc/>
    public static bool IsDefault(T value) => TypeArgumentCodec<T>.Instance.IsDefault(value);

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, T value) => TypeArgumentCodec<T>.Instance.Write(ref writer, value);

    /// <inheritdoc/>
    public static T Read(ref StateReader reader) => TypeArgumentCodec<T>.Instance.Read(ref reader);
}
