using StateGen.CompilerServices;

namespace StateGen.Formatters;

/// <summary>Writes and reads the values of a type that is known only when a generic state type is closed.</summary>
internal abstract class TypeArgumentCodec<T>
{
    /// <summary>The one that was entered for the type.</summary>
    internal static TypeArgumentCodec<T>? Entered { get; set; }

    /// <summary>The one that was entered.</summary>
    /// <exception cref="InvalidOperationException">None was: the program closes the generic type where no compiler sees it.</exception>
    internal static TypeArgumentCodec<T> Instance => Entered ?? throw new InvalidOperationException(
        $"A generic state type is used with {TypeText.Of(typeof(T))} in the place of a type parameter, and nothing says how that is written; "
        + $"add [assembly: StateTypeArgument(typeof({TypeText.Of(typeof(T))}))] to the program.");

    internal abstract int MinSize { get; }

    internal abstract StateShape? Shape { get; }

    internal abstract T Absent { get; }

    internal abstract bool IsDefault(T value);

    internal abstract void Write(ref StateWriter writer, T value);

    internal abstract T Read(ref StateReader reader);
}
