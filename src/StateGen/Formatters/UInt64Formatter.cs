using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Contracts;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Writes a 64-bit unsigned integer as a varint.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt64Formatter : IBoundedFormatter<UInt64Formatter, ulong>, IPackedFormatter
{
    /// <inheritdoc/>
    public static int MaxSize => StatePrimitives.MaxVarintSize;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, ulong value) => writer.WriteVarint(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ref BoundedReader reader) => reader.ReadVarint(ulong.MaxValue);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault(ulong value) => value == 0;

    bool IPackedFormatter.IsSigned => false;
}
