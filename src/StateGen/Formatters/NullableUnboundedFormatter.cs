using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>
/// Writes the value, of unbounded size, of a nullable that has one. The member or item that holds it records whether it has one.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <typeparam name="TFormatter">The formatter of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableUnboundedFormatter<T, TFormatter> : IStateFormatter<T?>
    where T : struct
    where TFormatter : IStateFormatter<T>
{
    /// <inheritdoc/>
    public static int MinSize => TFormatter.MinSize;

    /// <inheritdoc/>
    public static StateShape? Shape => TFormatter.Shape;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref StateWriter writer, T? value) => TFormatter.Write(ref writer, value.GetValueOrDefault());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T? Read(ref StateReader reader) => TFormatter.Read(ref reader);
}
