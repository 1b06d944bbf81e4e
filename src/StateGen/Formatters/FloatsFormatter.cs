using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.Contracts;

namespace StateGen.CompilerServices;

/// <summary>Writes the floats of a vector, matrix, plane or quaternion of System.Numerics bit for bit.</summary>
/// <typeparam name="T">A type that consists only of floats. They are written in the order of their declaration.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FloatsFormatter<T> : IBoundedFormatter<FloatsFormatter<T>, T>, IRawFormatter
    where T : unmanaged
{
    /// <inheritdoc/>
    public static int MaxSize => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static int MinSize => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, T value)
    {
        BoundedWriter own = writer;
        WriteParts(ref own, value);
        writer = own;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Read(ref BoundedReader reader)
    {
        BoundedReader own = reader;
        T value = ReadParts(ref own);
        reader = own;
        return value;
    }

    /// <summary>Whether all bits are zero.</summary>
    public static bool IsDefault(T value) => !MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).ContainsAnyExcept((byte)0);

    private static void WriteParts(ref BoundedWriter writer, T value)
    {
        foreach (float part in MemoryMarshal.Cast<T, float>(new ReadOnlySpan<T>(in value)))
        {
            writer.WriteFixed(part);
        }
    }

    private static T ReadParts(ref BoundedReader reader)
    {
        T value = default;
        foreach (ref float part in MemoryMarshal.Cast<T, float>(new Span<T>(ref value)))
        {
            part = reader.ReadFixed<float>();
        }

        return value;
    }
}
