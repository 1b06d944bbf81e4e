using StateGen.IO;
using StateGen.Layouts;

namespace StateGen.Formatters;

/// <summary>
/// Writes the values of a type parameter of a generic state type, each with the formatter of the type that takes its
/// place; see <see cref="StateArguments"/>.
/// </summary>
/// <typeparam name="T">The type parameter.</typeparam>
public readonly struct ArgumentFormatter<T> : IStateFormatter<T>
{
    /// <inheritdoc/>
    public static int MinSize => ArgumentCodec<T>.Instance.MinSize;

    /// <inheritdoc/>
    public static StateShape? Shape => ArgumentCodec<T>.Instance.Shape;

    /// <inheritdoc cref="IStateSerializable{TSelf}.Absent"/>
    public static T Absent => ArgumentCodec<T>.Instance.Absent;

    /// <inheritdoc/>
    public static bool IsDefault(T value) => ArgumentCodec<T>.Instance.IsDefault(value);

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, T value) => ArgumentCodec<T>.Instance.Write(ref writer, value);

    /// <inheritdoc/>
    public static T Read(ref StateReader reader) => ArgumentCodec<T>.Instance.Read(ref reader);
}
