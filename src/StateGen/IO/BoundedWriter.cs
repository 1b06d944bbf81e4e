using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Writes values of bounded size after the one bounds check of <see cref="StateWriter.BeginBounded"/>.</summary>
/// <remarks>It is valid until <see cref="StateWriter.EndBounded"/>. Do not use the <see cref="StateWriter"/> in between.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct BoundedWriter
{
    private ref byte _at;

    internal BoundedWriter(ref byte at)
    {
        _at = ref at;
    }

    /// <summary>The next byte to write.</summary>
    internal readonly ref byte Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _at;
    }

    /// <summary>Advances past bytes that were written through <see cref="Current"/>.</summary>
    /// <param name="size">The number of bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Advance(int size) => _at = ref Unsafe.Add(ref _at, size);

    /// <summary>Writes an unsigned integer as a varint of 1 to 9 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteVarint(ulong value) =>
        _at = ref Unsafe.Add(ref _at, StatePrimitives.WriteVarint(ref _at, value));

    /// <summary>Writes a signed integer as a varint of 1 to 9 bytes. Small magnitudes take few bytes, whatever the sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteSignedVarint(long value) => WriteVarint(StatePrimitives.ZigZag(value));

    /// <summary>Writes an unsigned integer of 32 bits as a varint of 1 to 5 bytes, the same as <see cref="WriteVarint"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteVarint32(uint value) =>
        _at = ref Unsafe.Add(ref _at, StatePrimitives.WriteCompactVarint(ref _at, value));

    /// <summary>Writes a signed integer of 32 bits as a varint of 1 to 5 bytes, the same as <see cref="WriteSignedVarint"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteSignedVarint32(int value) => WriteVarint32((uint)((value << 1) ^ (value >> 31)));

    /// <summary>Writes a number in its full width, little-endian.</summary>
    /// <typeparam name="T">A primitive number type. Its size must be included in the size passed to <see cref="StateWriter.BeginBounded"/>.</typeparam>
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

    /// <summary>Writes a point in time.</summary>
    /// <param name="bits">The ticks in the low 62 bits and the kind in the high two.</param>
    /// <param name="usual">The kind that takes no space.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteTime(ulong bits, DateTimeKind usual) => _at = ref Unsafe.Add(ref _at, CompactTime.Write(ref _at, bits, (uint)usual));
}
