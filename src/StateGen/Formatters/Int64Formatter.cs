using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Contracts;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Writes a 64-bit signed integer as a zigzag varint.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int64Formatter : IBoundedFormatter<Int64Formatter, long>, IPackedFormatter
{
    /// <inheritdoc/>
    public static int MaxSize => StatePrimitives.MaxVarintSize;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, long value) => writer.WriteSignedVarint(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Read(ref BoundedReader reader) => reader.ReadSignedVarint(long.MaxValue);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault(long value) => value == 0;

    bool IPackedFormatter.IsSigned => true;
}
