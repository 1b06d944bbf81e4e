using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.CompilerServices;
using StateGen.IO;

namespace StateGen;

/// <summary>Reads values from a blob. Formatters and generated code use it; to restore a state, use <see cref="StateSerializer"/>.</summary>
/// <remarks>
/// Values of bounded size are read under one bounds check. Near the end of the blob, its tail is copied to a buffer that is padded with
/// zeros, and whether the values extend past the end is checked afterwards. Public offsets count from the start of the blob.
/// </remarks>
public ref partial struct StateReader
{
    /// <summary>
    /// The maximum number of items for which a formatter should reserve memory before it reads them. A larger collection should grow as its
    /// items are read, because the count may be wrong.
    /// </summary>
    public const int MaxReservedItems = 4096;

    /// <summary>The size in bytes of the checksum that ends a blob.</summary>
    internal const int CheckSize = sizeof(uint);

    private ref byte _origin;
    private int _originOffset;
    private int _position;
    private int _end;
    private int _readable;
    private int _depthLeft;
    private int _elementsLeft;
    private long _memoryLeft;
    private long _collisionsLeft;
    private long _uncountedCollisions;
    private int _textWeight;
    private ref byte _space;
    private byte[]? _tail;
    private int _tailLength;
    private ReferenceTable? _references;
    private int _laterLayers;
    private StringTableReader? _stringTable;
    private int _skippable;

    /// <summary>Reads the root object of a blob. Reads may access the checksum after it, but never use its bytes.</summary>
    /// <param name="blob">The whole blob.</param>
    /// <param name="start">The offset of the root object.</param>
    /// <param name="limits">The limits that the blob must not exceed.</param>
    /// <param name="space">Space for the tail of the blob. It need not be cleared.</param>
    internal StateReader(ReadOnlySpan<byte> blob, int start, StateLimits limits, ref TailSpace space)
        : this(blob, start, limits)
    {
        _space = ref space.First;
    }

    /// <inheritdoc cref="StateReader(ReadOnlySpan{byte}, int, StateLimits, ref TailSpace)"/>
    internal StateReader(ReadOnlySpan<byte> blob, int start, StateLimits limits)
    {
        _depthLeft = limits.MaxDepth - 1;
        _elementsLeft = limits.MaxElements;
        _memoryLeft = limits.MaxExpansion + ((long)MemoryPerByte * blob.Length);
        _collisionsLeft = limits.MaxCollisions + ((long)CollisionsPerByte * blob.Length);
        _uncountedCollisions = Math.Min(MaxUncountedCollisions, limits.MaxCollisions);
        _origin = ref MemoryMarshal.GetReference(blob);
        _position = start;
        _end = blob.Length - CheckSize;
        _readable = blob.Length;
    }

    /// <summary>The offset of the next byte from the start of the blob.</summary>
    public readonly int Offset => _originOffset + _position;

    /// <summary>The number of bytes left in the current part: the blob, a later layer, or a case of a union.</summary>
    public readonly int Remaining => _end - _position;

    /// <summary>The bytes that are left.</summary>
    internal readonly ReadOnlySpan<byte> Rest => MemoryMarshal.CreateReadOnlySpan(ref Current, Remaining);

    /// <summary>Starts to read values of bounded size under one bounds check.</summary>
    /// <param name="maxSize">The maximum number of bytes that will be read before <see cref="EndBounded"/>.</param>
    /// <returns>The reader for these values. Pass it to <see cref="EndBounded"/>.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BoundedReader BeginBounded(int maxSize)
    {
        if (_readable - _position < maxSize + StatePrimitives.Slack)
        {
            MoveTail(maxSize + StatePrimitives.Slack);
        }

        return new BoundedReader(ref Current);
    }

    /// <summary>Advances past the values that were read since <see cref="BeginBounded"/>.</summary>
    /// <param name="bounded">The result of <see cref="BeginBounded"/>.</param>
    /// <exception cref="StateFormatException">The values extend past the end of the current part.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndBounded(ref BoundedReader bounded)
    {
        _position += (int)Unsafe.ByteOffset(ref Current, ref bounded.Current);
        if (_position > _end)
        {
            ThrowTruncated();
        }
    }

    /// <summary>Reads an unsigned integer that was written as a varint.</summary>
    /// <param name="max">The largest value that is accepted.</param>
    /// <returns>The integer, 0 to <paramref name="max"/>.</returns>
    /// <exception cref="StateFormatException">The bytes end, the value is too large, or its encoding is longer than necessary.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ReadVarint(ulong max)
    {
        // Most varints are one byte long. At the end of a blob, these need no copy of its tail.
        if (_position < _end && Current is byte first && (first & 1) != 0 && (uint)(first >> 1) <= max)
        {
            _position++;
            return (uint)(first >> 1);
        }

        return ReadLongVarint(max);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong ReadLongVarint(ulong max)
    {
        BoundedReader bounded = BeginBounded(StatePrimitives.MaxVarintSize);
        ulong value = bounded.ReadVarint(max);
        EndBounded(ref bounded);
        return value;
    }

    /// <summary>Reads the number of items of a collection, and checks it against the bytes that are left and the limits.</summary>
    /// <param name="itemBytes">The minimum number of bytes that an item takes.</param>
    /// <returns>The number of items, 0 or more.</returns>
    /// <exception cref="StateFormatException">The bytes that are left cannot hold that many items, or the limits do not allow them.</exception>
    public int ReadCount(int itemBytes)
    {
        ulong count = ReadVarint(int.MaxValue);
        CheckCount(count, itemBytes);

        // The length of the blob does not limit items that take no bytes, so their memory is counted here.
        TakeItems((int)count, itemBytes == 0 ? MemoryPerByte : 0);
        return (int)count;
    }

    /// <summary>Reads a length in bytes, and checks it against the bytes that are left.</summary>
    /// <returns>The length, 0 to <see cref="Remaining"/>.</returns>
    /// <exception cref="StateFormatException">Fewer bytes are left.</exception>
    public int ReadLength()
    {
        ulong length = ReadVarint(int.MaxValue);
        CheckCount(length, itemBytes: 1);
        return (int)length;
    }

    /// <summary>Reads a length and then as many bytes.</summary>
    /// <returns>The bytes, which are valid until the next call to the reader.</returns>
    /// <exception cref="StateFormatException">Fewer bytes are left than the length says.</exception>
    public ReadOnlySpan<byte> ReadLengthPrefixed() => ReadBytes(ReadLength());

    /// <summary>Reads bytes.</summary>
    /// <param name="size">The number of bytes.</param>
    /// <returns>The bytes, which are valid until the next call to the reader.</returns>
    /// <exception cref="StateFormatException">Fewer bytes are left.</exception>
    public ReadOnlySpan<byte> ReadBytes(int size)
    {
        if ((uint)size > (uint)Remaining)
        {
            ThrowTruncated();
        }

        ReadOnlySpan<byte> bytes = MemoryMarshal.CreateReadOnlySpan(ref Current, size);
        _position += size;
        return bytes;
    }

    /// <summary>Reads a length and enters the part of that length, such as a later layer.</summary>
    /// <returns>The value to pass to <see cref="LeaveLengthPrefixed"/>.</returns>
    /// <exception cref="StateFormatException">Fewer bytes are left than the length says.</exception>
    public int EnterLengthPrefixed()
    {
        int length = ReadLength();
        int outerEnd = _originOffset + _end;
        _end = _position + length;
        return outerEnd;
    }

    /// <summary>Leaves a part that <see cref="EnterLengthPrefixed"/> entered.</summary>
    /// <param name="outerEnd">The result of <see cref="EnterLengthPrefixed"/>.</param>
    /// <exception cref="StateFormatException">The part has bytes that were not read.</exception>
    public void LeaveLengthPrefixed(int outerEnd)
    {
        ExpectEnd();
        _end = outerEnd - _originOffset;
    }

    /// <summary>Throws because a union has no case with a tag.</summary>
    /// <exception cref="StateFormatException">Always.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [DoesNotReturn]
    public static void ThrowUnknownCase(ulong tag) =>
        StateFormatException.Throw(StateErrorCode.UnknownCase, $"The union has no case with tag {tag}.");

    /// <summary>Increases the depth by one nested object.</summary>
    /// <exception cref="StateFormatException">Objects are nested deeper than <see cref="StateLimits.MaxDepth"/>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EnterObject()
    {
        if (--_depthLeft < 0)
        {
            StateFormatException.Throw(StateErrorCode.TooDeep, "Objects are nested deeper than StateLimits.MaxDepth allows.");
        }
    }

    /// <summary>Decreases the depth by one nested object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LeaveObject() => _depthLeft++;

    internal readonly void ExpectEnd()
    {
        if (_position != _end)
        {
            ThrowTrailing();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void CheckCount(ulong count, int itemBytes)
    {
        if (count > int.MaxValue || (long)count * itemBytes > Remaining)
        {
            ThrowTooFewFor(count);
        }
    }

    private readonly ref byte Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref _origin, _position);
    }

    // Not inlined, including the messages: a method that formats text clears its stack frame at each call.
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void ThrowTrailing() =>
        StateFormatException.Throw(StateErrorCode.TrailingBytes, $"{Remaining} bytes follow the end of the value.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void ThrowTooFewFor(ulong count) => StateFormatException.Throw(
        StateErrorCode.LengthExceedsInput, $"A count or length of {count} needs more than the {Remaining} bytes that are left.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowTruncated() =>
        StateFormatException.Throw(StateErrorCode.Truncated, "The bytes end before the value does.");
}
