using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Writes the value of a nullable that has one. The member or item that holds it records whether it has one.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <typeparam name="TFormatter">The formatter of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableFormatter<T, TFormatter> : IBoundedFormatter<NullableFormatter<T, TFormatter>, T?>
    where T : struct
    where TFormatter : IBoundedFormatter<TFormatter, T>
{
    /// <inheritdoc/>
    public static int MaxSize => TFormatter.MaxSize;

    /// <inheritdoc/>
    public static int MinSize => TFormatter.MinSize;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, T? value) => TFormatter.Write(ref writer, value.GetValueOrDefault());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T? Read(ref BoundedReader reader) => TFormatter.Read(ref reader);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault(T? value) => !value.HasValue;
}
