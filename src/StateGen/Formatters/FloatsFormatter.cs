using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.IO;

namespace StateGen.Formatters;

/// <summary>Writes the vectors, matrices, planes and quaternions of System.Numerics: their floats, bit for bit.</summary>
/// <typeparam name="T">A type made of nothing but floats, in the order of their declaration.</typeparam>
public readonly struct FloatsFormatter<T> : IBoundedFormatter<FloatsFormatter<T>, T>, IRawFormatter
    where T : unmanaged
{
    /// <inheritdoc/>
    public static int MaxSize => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static int MinSize => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static void Write(ref BoundedWriter writer, T value)
    {
        foreach (float part in MemoryMarshal.Cast<T, float>(new ReadOnlySpan<T>(in value)))
        {
            writer.WriteFixed(part);
        }
    }

    /// <inheritdoc/>
    public static T Read(ref BoundedReader reader)
    {
        T value = default;
        foreach (ref float part in MemoryMarshal.Cast<T, float>(new Span<T>(ref value)))
        {
            part = reader.ReadFixed<float>();
        }

        return value;
    }

    /// <summary>Whether all bits are zero.</summary>
    public static bool IsDefault(T value) => !MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).ContainsAnyExcept((byte)0);
}
