using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Contracts;

namespace StateGen.CompilerServices;

/// <summary>
/// Writes a number in its full width, little-endian: floating-point numbers, 128-bit integers, bytes, and integers of members with
/// <see cref="MemberAttribute.Fixed"/>.
/// </summary>
/// <typeparam name="T">A primitive number type without padding.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FixedFormatter<T> : IBoundedFormatter<FixedFormatter<T>, T>, IRawFormatter
    where T : unmanaged
{
    /// <inheritdoc/>
    public static int MaxSize => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static int MinSize => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, T value) => writer.WriteFixed(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Read(ref BoundedReader reader) => reader.ReadFixed<T>();

    /// <summary>Whether all bits are zero. -0.0 equals 0.0 but is not the default.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault(T value)
    {
        if (Unsafe.SizeOf<T>() == sizeof(ulong))
        {
            return Unsafe.BitCast<T, ulong>(value) == 0;
        }

        if (Unsafe.SizeOf<T>() == sizeof(uint))
        {
            return Unsafe.BitCast<T, uint>(value) == 0;
        }

        if (Unsafe.SizeOf<T>() == sizeof(ushort))
        {
            return Unsafe.BitCast<T, ushort>(value) == 0;
        }

        return Unsafe.SizeOf<T>() == sizeof(byte)
            ? Unsafe.BitCast<T, byte>(value) == 0
            : Unsafe.BitCast<T, UInt128>(value) == 0;
    }
}
