using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Writes the integers of a point, size or rectangle of System.Drawing as zigzag varints.</summary>
/// <typeparam name="T">A type that consists only of <see cref="int"/>. They are written in the order of their declaration.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct IntegersFormatter<T> : IBoundedFormatter<IntegersFormatter<T>, T>
    where T : unmanaged
{
    /// <inheritdoc/>
    public static int MaxSize => MinSize * StatePrimitives.MaxVarintSize;

    /// <inheritdoc/>
    public static int MinSize => Unsafe.SizeOf<T>() / sizeof(int);

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

    /// <summary>Whether all integers are zero.</summary>
    public static bool IsDefault(T value) => !MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).ContainsAnyExcept((byte)0);

    private static void WriteParts(ref BoundedWriter writer, T value)
    {
        foreach (int part in MemoryMarshal.Cast<T, int>(new ReadOnlySpan<T>(in value)))
        {
            Int32Formatter.Write(ref writer, part);
        }
    }

    private static T ReadParts(ref BoundedReader reader)
    {
        T value = default;
        foreach (ref int part in MemoryMarshal.Cast<T, int>(new Span<T>(ref value)))
        {
            part = Int32Formatter.Read(ref reader);
        }

        return value;
    }
}
