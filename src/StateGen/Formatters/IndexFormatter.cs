using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Writes an index as a varint: twice its value, plus one if it counts from the end.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct IndexFormatter : IBoundedFormatter<IndexFormatter, Index>
{
    /// <inheritdoc/>
    public static int MaxSize => StatePrimitives.MaxVarintSize;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, Index value) =>
        writer.WriteVarint(((ulong)(uint)value.Value << 1) | (value.IsFromEnd ? 1UL : 0));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Index Read(ref BoundedReader reader)
    {
        ulong bits = reader.ReadVarint(uint.MaxValue);
        return new Index((int)(bits >> 1), (bits & 1) != 0);
    }

    /// <summary>Whether the index is that of the first item.</summary>
    public static bool IsDefault(Index value) => value.Equals(default);
}
