using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Writes the bits of the real part and of the imaginary part of a complex number.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ComplexFormatter : IBoundedFormatter<ComplexFormatter, Complex>
{
    /// <inheritdoc/>
    public static int MaxSize => 2 * sizeof(double);

    /// <inheritdoc/>
    public static int MinSize => 2 * sizeof(double);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, Complex value)
    {
        writer.WriteFixed(value.Real);
        writer.WriteFixed(value.Imaginary);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Complex Read(ref BoundedReader reader) => new(reader.ReadFixed<double>(), reader.ReadFixed<double>());

    /// <summary>Whether all bits are zero.</summary>
    public static bool IsDefault(Complex value) =>
        FixedFormatter<double>.IsDefault(value.Real) && FixedFormatter<double>.IsDefault(value.Imaginary);
}
