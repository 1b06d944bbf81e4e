using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>
/// Reads values of bounded size that <see cref="StateReader.BeginBounded"/> has made readable under one bounds check.
/// It may run past the end of a damaged blob into padding; <see cref="StateReader.EndBounded"/> finds that out before
/// anything that was read is used.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct BoundedReader
{
    private ref byte _at;

    internal BoundedReader(ref byte at)
    {
        _at = ref at;
    }

    /// <summary>The byte that is read next.</summary>
    internal readonly ref byte Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _at;
    }

    /// <summary>Takes bytes from <see cref="Current"/> on as read.</summary>
    /// <param name="size">The number of bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Advance(int size) => _at = ref Unsafe.Add(ref _at, size);

    /// <summary>Reads the presence bits of a layer.</summary>
    /// <param name="count">How many there are, 1 to 64; the rest of the last byte must be zero.</param>
    /// <exception cref="StateFormatException">An unused bit is set.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ReadPresence(int count)
    {
        ulong bits;
        if (count <= 8)
        {
            bits = _at;
        }
        else
        {
            bits = StatePrimitives.ReadUInt64(ref _at);
            bits &= ulong.MaxValue >> (64 - (((count + 7) / 8) * 8));
        }

        _at = ref Unsafe.Add(ref _at, (count + 7) / 8);
        if (count < 64 && bits >> count != 0)
        {
            StateFormatException.Throw(StateErrorCode.Malformed, "An unused presence bit is set.");
        }

        return bits;
    }

    /// <summary>Reads an unsigned integer written as a varint.</summary>
    /// <param name="max">The largest value that the type holds.</param>
    /// <exception cref="StateFormatException">The value is larger, or its encoding is longer than it needs to be.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ReadVarint(ulong max)
    {
        // A value of one byte is in the range of any type, and nothing about it has to be checked.
        ulong word = _at;
        if ((word & 1) != 0 && max >= StatePrimitives.MaxShortVarint)
        {
            _at = ref Unsafe.Add(ref _at, 1);
            return word >> 1;
        }

        // Where the next value begins depends on the lowest set bit and on nothing else: no value waits for the checks of another.
        word = StatePrimitives.ReadUInt64(ref _at);
        if ((byte)word == 0)
        {
            word = StatePrimitives.ReadUInt64(ref Unsafe.Add(ref _at, 1));
            if (!StatePrimitives.NeedsLongestVarint(word) || word > max)
            {
                StateFormatException.ThrowVarint(isTooLong: !StatePrimitives.NeedsLongestVarint(word), max);
            }

            _at = ref Unsafe.Add(ref _at, StatePrimitives.MaxVarintSize);
            return word;
        }

        int size = BitOperations.TrailingZeroCount(word) + 1;
        ulong bits = StatePrimitives.LowBytes(word, size);
        ulong value = bits >> size;
        if (StatePrimitives.IsTooLong(bits, size, mayBeOne: max < StatePrimitives.MaxShortVarint) || value > max)
        {
            StateFormatException.ThrowVarint(StatePrimitives.IsTooLong(bits, size, mayBeOne: true), max);
        }

        _at = ref Unsafe.Add(ref _at, size);
        return value;
    }

    /// <summary>Reads a signed integer written as a varint.</summary>
    /// <param name="max">The largest value that the type holds; the smallest is <c>-max - 1</c>.</param>
    /// <exception cref="StateFormatException">The value is outside, or its encoding is longer than it needs to be.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadSignedVarint(long max) =>
        StatePrimitives.UnZigZag(ReadVarint(StatePrimitives.ZigZag(-max - 1)));

    /// <summary>Reads a number in its full width.</summary>
    /// <typeparam name="T">A primitive number type. Its size must be included in the bytes made readable.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T ReadFixed<T>()
        where T : unmanaged
    {
        T value = StatePrimitives.ReadFixed<T>(ref _at);
        _at = ref Unsafe.Add(ref _at, Unsafe.SizeOf<T>());
        return value;
    }

    /// <summary>Reads a GUID.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Guid ReadGuid()
    {
        if (BitConverter.IsLittleEndian)
        {
            return ReadFixed<Guid>();
        }

        Guid value = new(MemoryMarshal.CreateReadOnlySpan(ref _at, 16));
        _at = ref Unsafe.Add(ref _at, 16);
        return value;
    }

    /// <summary>Reads a time.</summary>
    /// <param name="usual">The kind that needs no place.</param>
    /// <returns>The ticks, and the kind above them.</returns>
    /// <exception cref="StateFormatException">It is after the year 9999.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong ReadTime(DateTimeKind usual)
    {
        ref byte at = ref _at;
        _at = ref Unsafe.Add(ref at, CompactTime.SizeOf(at));
        return CompactTime.Read(ref at, (uint)usual);
    }
}
