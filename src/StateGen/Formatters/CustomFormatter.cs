using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Wraps a custom formatter, so that generated code can call the members that the interface implements for it.</summary>
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
        // The formatter may use a string in any way, so the highest cost applies.
        int outer = reader.BeginKeys(StateReader.SortWeight);
        T value = TFormatter.Read(ref reader);
        reader.EndKeys(outer);
        return value;
    }
}
