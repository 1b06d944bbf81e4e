using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Writes the value of a nullable whose size has no bound; whether it has one is said by the slot that holds it.</summary>
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
