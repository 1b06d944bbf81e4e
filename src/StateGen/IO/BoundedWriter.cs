using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StateGen.IO;

/// <summary>
/// Writes values of bounded size into space that <see cref="StateWriter.BeginBounded"/> has reserved under one bounds
/// check. It stays valid until <see cref="StateWriter.EndBounded"/>, and nothing else may be written in between.
/// </summary>
public ref struct BoundedWriter
{
    internal ref byte _at;

    internal BoundedWriter(ref byte at)
    {
        _at = ref at;
    }

    /// <summary>Writes an unsigned integer as a varint of 1 to 9 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteVarint(ulong value) =>
        _at = ref Unsafe.Add(ref _at, StatePrimitives.WriteVarint(ref _at, value));

    /// <summary>Writes a signed integer as a varint of 1 to 9 bytes: small magnitudes are short, whatever the sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteSignedVarint(long value) => WriteVarint(StatePrimitives.ZigZag(value));

    /// <summary>Writes a number in its full width, little-endian.</summary>
    /// <typeparam name="T">A primitive number type; its size must be part of what was reserved.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteFixed<T>(T value)
        where T : unmanaged
    {
        StatePrimitives.WriteFixed(ref _at, value);
        _at = ref Unsafe.Add(ref _at, Unsafe.SizeOf<T>());
    }

    /// <summary>Writes a GUID, its first three fields little-endian.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteGuid(Guid value)
    {
        if (BitConverter.IsLittleEndian)
        {
            WriteFixed(value);
        }
        else
        {
            value.TryWriteBytes(MemoryMarshal.CreateSpan(ref _at, 16));
            _at = ref Unsafe.Add(ref _at, 16);
        }
    }

    /// <summary>Writes the low bytes of a number, little-endian: eight are touched, so many count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteWord(ulong value, int size)
    {
        StatePrimitives.WriteUInt64(ref _at, value);
        _at = ref Unsafe.Add(ref _at, size);
    }
}
