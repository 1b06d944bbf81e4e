using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Writes values by a user-defined formatter, which may leave members of the interface to their defaults.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TFormatter">The formatter.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CustomFormatter<T, TFormatter> : IStateFormatter<T>
    where TFormatter : IStateFormatter<T>
{
    /// <inheritdoc/>
    public static int MinSize => TFormatter.MinSize;

    /// <inheritdoc/>
    public static StateShape? Shape => TFormatter.Shape;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault(T value) => TFormatter.IsDefault(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref StateWriter writer, T value) => TFormatter.Write(ref writer, value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Read(ref StateReader reader)
    {
        // It may do anything with a string.
        int outer = reader.BeginKeys(StateReader.SortWeight);
        T value = TFormatter.Read(ref reader);
        reader.EndKeys(outer);
        return value;
    }
}
