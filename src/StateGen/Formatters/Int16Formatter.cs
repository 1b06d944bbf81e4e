using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Contracts;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Writes a 16-bit signed integer as a zigzag varint.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int16Formatter : IBoundedFormatter<Int16Formatter, short>, IPackedFormatter
{
    /// <inheritdoc/>
    public static int MaxSize => StatePrimitives.MaxVarintSize;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, short value) => writer.WriteSignedVarint32(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short Read(ref BoundedReader reader) => (short)reader.ReadSignedVarint(short.MaxValue);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault(short value) => value == 0;

    bool IPackedFormatter.IsSigned => true;
}
