using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Writes a version as four varints. Build and revision are increased by one, because either may be missing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct VersionFormatter : IBoundedFormatter<VersionFormatter, Version>
{
    /// <inheritdoc/>
    public static int MaxSize => 4 * StatePrimitives.MaxVarintSize;

    /// <inheritdoc/>
    public static int MinSize => 4;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, Version value)
    {
        BoundedWriter own = writer;
        WriteParts(ref own, value);
        writer = own;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Version Read(ref BoundedReader reader)
    {
        BoundedReader own = reader;
        Version value = ReadParts(ref own);
        reader = own;
        return value;
    }

    private static void WriteParts(ref BoundedWriter writer, Version value)
    {
        writer.WriteVarint((uint)value.Major);
        writer.WriteVarint((uint)value.Minor);
        writer.WriteVarint((uint)(value.Build + 1));
        writer.WriteVarint((uint)(value.Revision + 1));
    }

    private static Version ReadParts(ref BoundedReader reader)
    {
        int major = (int)reader.ReadVarint(int.MaxValue);
        int minor = (int)reader.ReadVarint(int.MaxValue);
        int build = (int)((long)reader.ReadVarint(1UL + int.MaxValue) - 1);
        int revision = (int)((long)reader.ReadVarint(1UL + int.MaxValue) - 1);
        return (build, revision) switch
        {
            ( < 0, < 0) => new Version(major, minor),
            ( < 0, _) => throw new StateFormatException(StateErrorCode.Malformed, "A version has a revision but no build number."),
            (_, < 0) => new Version(major, minor, build),
            _ => new Version(major, minor, build, revision),
        };
    }
}
