using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Writes a Boolean as a byte, 0 or 1. A member of type <see cref="bool"/> is written as its presence bit instead.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanFormatter : IBoundedFormatter<BooleanFormatter, bool>
{
    /// <inheritdoc/>
    public static int MaxSize => 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, bool value) => writer.WriteFixed((byte)(value ? 1 : 0));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Read(ref BoundedReader reader) => reader.ReadFixed<byte>() switch
    {
        0 => false,
        1 => true,
        _ => throw new StateFormatException(StateErrorCode.OutOfRange, "A Boolean is neither 0 nor 1."),
    };
}
