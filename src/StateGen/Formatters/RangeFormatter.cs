using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Writes the two indexes of a range.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RangeFormatter : IBoundedFormatter<RangeFormatter, Range>
{
    /// <inheritdoc/>
    public static int MaxSize => 2 * IndexFormatter.MaxSize;

    /// <inheritdoc/>
    public static int MinSize => 2;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, Range value)
    {
        IndexFormatter.Write(ref writer, value.Start);
        IndexFormatter.Write(ref writer, value.End);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Range Read(ref BoundedReader reader)
    {
        Index start = IndexFormatter.Read(ref reader);
        return new Range(start, IndexFormatter.Read(ref reader));
    }

    /// <summary>Whether both indexes are that of the first item.</summary>
    public static bool IsDefault(Range value) => value.Equals(default);
}
