using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Writes a Unicode scalar value as a varint.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RuneFormatter : IBoundedFormatter<RuneFormatter, System.Text.Rune>
{
    /// <inheritdoc/>
    public static int MaxSize => StatePrimitives.MaxVarintSize;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, System.Text.Rune value) => writer.WriteVarint((uint)value.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static System.Text.Rune Read(ref BoundedReader reader) => System.Text.Rune.TryCreate((uint)reader.ReadVarint(0x10FFFF), out System.Text.Rune rune)
        ? rune
        : throw new StateFormatException(StateErrorCode.OutOfRange, "A character is a surrogate, which is not a Unicode scalar value.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault(System.Text.Rune value) => value.Value == 0;
}
