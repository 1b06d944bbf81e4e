using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Contracts;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Writes a 32-bit signed integer as a zigzag varint.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int32Formatter : IBoundedFormatter<Int32Formatter, int>, IPackedFormatter
{
    /// <inheritdoc/>
    public static int MaxSize => StatePrimitives.MaxVarintSize;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, int value) => writer.WriteSignedVarint32(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ref BoundedReader reader) => (int)reader.ReadSignedVarint(int.MaxValue);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault(int value) => value == 0;

    bool IPackedFormatter.IsSigned => true;
}
