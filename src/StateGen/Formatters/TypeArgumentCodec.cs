using StateGen.CompilerServices;

namespace StateGen.Formatters;

/// <summary>Writes and reads the values of a type that is known only when a generic state type is closed.</summary>
internal abstract class TypeArgumentCodec<T>
{
    /// <summary>The codec that was entered for the type, or null.</summary>
    internal static TypeArgumentCodec<T>? Entered { get; set; }

    /// <summary>The codec that was entered for the type.</summary>
    /// <exception cref="InvalidOperationException">No codec was entered: no compiler sees that the program closes the generic type.</exception>
    internal static TypeArgumentCodec<T> Instance => Entered ?? throw new InvalidOperationException(
        $"A generic state type is used with {TypeText.Of(typeof(T))} as a type argument, and no formatter is known for it. "
        + $"Add [assembly: StateTypeArgument(typeof({TypeText.Of(typeof(T))}))] to the program.");

    internal abstract int MinSize { get; }

    internal abstract StateShape? Shape { get; }

    internal abstract T Absent { get; }

    internal abstract bool IsDefault(T value);

    internal abstract void Write(ref StateWriter writer, T value);

    internal abstract T Read(ref StateReader reader);
}
