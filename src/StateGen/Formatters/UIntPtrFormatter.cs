using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Contracts;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Writes a native-sized unsigned integer as a varint.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UIntPtrFormatter : IBoundedFormatter<UIntPtrFormatter, nuint>, IPackedFormatter
{
    /// <inheritdoc/>
    public static int MaxSize => StatePrimitives.MaxVarintSize;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, nuint value) => writer.WriteVarint(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Read(ref BoundedReader reader) => (nuint)reader.ReadVarint(nuint.MaxValue);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault(nuint value) => value == 0;

    bool IPackedFormatter.IsSigned => false;
}
