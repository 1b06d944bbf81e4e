using StateGen.CompilerServices;

namespace StateGen.Formatters;

/// <summary>Writes and reads the values of a type argument, which is known only when a generic state type is closed.</summary>
internal abstract class TypeArgumentCodec<T>
{
    /// <summary>The codec that was registered for the type, or null.</summary>
    internal static TypeArgumentCodec<T>? Entered { get; set; }

    /// <summary>The codec that was registered for the type.</summary>
    /// <exception cref="InvalidOperationException">None was registered, because the compiler could not see the closed generic type.</exception>
    internal static TypeArgumentCodec<T> Instance => Entered ?? throw new InvalidOperationException(
        $"No formatter is registered for {TypeText.Of(typeof(T))}, which is a type argument of a generic state type. "
        + $"Add [assembly: StateTypeArgument(typeof({TypeText.Of(typeof(T))}))] to your program.");

    internal abstract int MinSize { get; }

    internal abstract StateShape? Shape { get; }

    internal abstract T Absent { get; }

    internal abstract bool IsDefault(T value);

    internal abstract void Write(ref StateWriter writer, T value);

    internal abstract T Read(ref StateReader reader);
}
