using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>
/// Writes values of bounded size into space that <see cref="StateWriter.BeginBounded"/> has reserved under one bounds
/// check. It stays valid until <see cref="StateWriter.EndBounded"/>, and nothing else may be written in between.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct BoundedWriter
{
    private ref byte _at;

    internal BoundedWriter(ref byte at)
    {
        _at = ref at;
    }

    /// <summary>The byte that is written next.</summary>
    internal readonly ref byte Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _at;
    }

    /// <summary>Takes bytes from <see cref="Current"/> on as written.</summary>
    /// <param name="size">The number of bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Advance(int size) => _at = ref Unsafe.Add(ref _at, size);

    /// <summary>Writes an unsigned integer as a varint of 1 to 9 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteVarint(ulong value) =>
        _at = ref Unsafe.Add(ref _at, StatePrimitives.WriteVarint(ref _at, value));

    /// <summary>Writes a signed integer as a varint of 1 to 9 bytes: small magnitudes are short, whatever the sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteSignedVarint(long value) => WriteVarint(StatePrimitives.ZigZag(value));

    /// <summary>Writes an unsigned integer of 32 bits as a varint of 1 to 5 bytes, the same that the wider method writes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteVarint32(uint value) =>
        _at = ref Unsafe.Add(ref _at, StatePrimitives.WriteCompactVarint(ref _at, value));

    /// <summary>Writes a signed integer of 32 bits as a varint of 1 to 5 bytes, the same that the wider method writes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteSignedVarint32(int value) => WriteVarint32((uint)((value << 1) ^ (value >> 31)));

    /// <summary>Writes a number in its full width, little-endian.</summary>
    /// <typeparam name="T">A primitive number type. Its size must be included in the reserved bytes.</typeparam>
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

    /// <summary>Writes a time.</summary>
    /// <param name="bits">The ticks, and the kind above them.</param>
    /// <param name="usual">The kind that needs no place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteTime(ulong bits, DateTimeKind usual) => _at = ref Unsafe.Add(ref _at, CompactTime.Write(ref _at, bits, (uint)usual));
}
