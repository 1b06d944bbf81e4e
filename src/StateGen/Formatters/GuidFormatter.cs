using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Writes the 16 bytes of a GUID in the order of <see cref="Guid.ToByteArray()"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GuidFormatter : IBoundedFormatter<GuidFormatter, Guid>
{
    /// <inheritdoc/>
    public static int MaxSize => 16;

    /// <inheritdoc/>
    public static int MinSize => 16;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, Guid value) => writer.WriteGuid(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Guid Read(ref BoundedReader reader) => reader.ReadGuid();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault(Guid value) => value == Guid.Empty;
}
