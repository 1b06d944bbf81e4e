using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Contracts;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Writes a native-sized signed integer as a zigzag varint.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct IntPtrFormatter : IBoundedFormatter<IntPtrFormatter, nint>, IPackedFormatter
{
    /// <inheritdoc/>
    public static int MaxSize => StatePrimitives.MaxVarintSize;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, nint value) => writer.WriteSignedVarint(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Read(ref BoundedReader reader) => (nint)reader.ReadSignedVarint(nint.MaxValue);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault(nint value) => value == 0;

    bool IPackedFormatter.IsSigned => true;
}
