using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.CompilerServices;
using StateGen.Envelope;
using StateGen.IO;

namespace StateGen;

/// <summary>Reads a state from the bytes of a blob. Formatters and generated code use it. To restore a state, call <see cref="StateSerializer"/>.</summary>
/// <remarks>
/// The bytes of a bounded part are read under one check: where fewer of them are left than the part can have at most,
/// the tail of the blob moves into a buffer that ends with zeros, and whether the part ran past the end of the blob
/// is found out afterwards. All offsets in the interface count from the start of the blob.
/// </remarks>
public ref partial struct StateReader
{
    /// <summary>The most items that a collection reserves memory for before their bytes are read.</summary>
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

    /// <summary>Reads the body of a blob, inside of its root object. Reading may touch the checksum after it, whose bytes mean nothing then.</summary>
    /// <param name="blob">The whole blob.</param>
    /// <param name="start">Where the root object begins.</param>
    /// <param name="limits">What the blob may ask for.</param>
    /// <param name="space">Room for the end of the blob, which need not be cleared.</param>
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

    /// <summary>The offset in the blob of the next byte.</summary>
    public readonly int Offset => _originOffset + _position;

    /// <summary>The number of bytes that are left in the part that is read.</summary>
    public readonly int Remaining => _end - _position;

    /// <summary>The bytes that are left.</summary>
    internal readonly ReadOnlySpan<byte> Rest => MemoryMarshal.CreateReadOnlySpan(ref Current, Remaining);

    /// <summary>Makes values of bounded size readable, under one bounds check.</summary>
    /// <param name="maxSize">The most bytes that will be read before <see cref="EndBounded"/>.</param>
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

    /// <summary>Advances by the bytes that were read since <see cref="BeginBounded"/>.</summary>
    /// <exception cref="StateFormatException">It was more than there is.</exception>
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

    /// <summary>Reads an unsigned integer written as a varint.</summary>
    /// <param name="max">The largest value allowed.</param>
    /// <exception cref="StateFormatException">The bytes end, the value is larger, or it takes more bytes than it needs.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ReadVarint(ulong max)
    {
        // Most are one byte long, and the last ones of a blob need no move of its tail for that.
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

    /// <summary>Reads the number of items of a collection, and checks it against the remaining bytes and the limits.</summary>
    /// <param name="itemBytes">The fewest bytes that an item takes.</param>
    /// <exception cref="StateFormatException">The remaining bytes cannot hold so many items, or the limits do not allow them.</exception>
    public int ReadCount(int itemBytes)
    {
        ulong count = ReadVarint(int.MaxValue);
        CheckCount(count, itemBytes);

        // Nothing vouches for items that may take no byte.
        TakeItems((int)count, itemBytes == 0 ? MemoryPerByte : 0);
        return (int)count;
    }

    /// <summary>Reads a length in bytes, and checks it against the remaining bytes.</summary>
    /// <exception cref="StateFormatException">Fewer bytes remain.</exception>
    public int ReadLength()
    {
        ulong length = ReadVarint(int.MaxValue);
        CheckCount(length, itemBytes: 1);
        return (int)length;
    }

    /// <summary>Reads a length and that many bytes. The result is valid until the next call to the reader.</summary>
    /// <exception cref="StateFormatException">Fewer bytes remain than the length says.</exception>
    public ReadOnlySpan<byte> ReadLengthPrefixed() => ReadBytes(ReadLength());

    /// <summary>Reads raw bytes. The result is valid until the next call to the reader.</summary>
    /// <exception cref="StateFormatException">Fewer bytes remain.</exception>
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

    /// <summary>Enters a part that begins with its length, as a later layer does.</summary>
    /// <returns>The argument for <see cref="LeaveLengthPrefixed"/>.</returns>
    /// <exception cref="StateFormatException">Fewer bytes remain than the length says.</exception>
    public int EnterLengthPrefixed()
    {
        int length = ReadLength();
        int outerEnd = _originOffset + _end;
        _end = _position + length;
        return outerEnd;
    }

    /// <summary>Leaves a part that began with its length.</summary>
    /// <exception cref="StateFormatException">Some of its bytes are left over.</exception>
    public void LeaveLengthPrefixed(int outerEnd)
    {
        ExpectEnd();
        _end = outerEnd - _originOffset;
    }

    /// <summary>Refuses the tag of a case that is not known.</summary>
    /// <exception cref="StateFormatException">Always.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [DoesNotReturn]
    public static void ThrowUnknownCase(ulong tag) =>
        StateFormatException.Throw(StateErrorCode.UnknownCase, $"The union has no case {tag}.");

    /// <summary>Enters an object.</summary>
    /// <exception cref="StateFormatException">Objects are nested deeper than the limits allow.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EnterObject()
    {
        if (--_depthLeft < 0)
        {
            StateFormatException.Throw(StateErrorCode.TooDeep, "Objects are nested deeper than the limits allow.");
        }
    }

    /// <summary>Leaves an object.</summary>
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MoveTail(int wanted)
    {
        int left = _readable - _position;
        if (left + wanted <= TailSpace.Size && !Unsafe.IsNullRef(ref _space))
        {
            Span<byte> space = MemoryMarshal.CreateSpan(ref _space, TailSpace.Size);
            space.Clear();
            MemoryMarshal.CreateReadOnlySpan(ref Current, left).CopyTo(space);
            _origin = ref _space;
            Rebase(TailSpace.Size);
            _space = ref Unsafe.NullRef<byte>();
            return;
        }

        byte[] tail = TailBuffer.Take(left + Math.Max(wanted, TailBuffer.Padding));
        MemoryMarshal.CreateReadOnlySpan(ref Current, left).CopyTo(tail);
        Release();
        _tail = tail;
        _tailLength = left;
        _origin = ref MemoryMarshal.GetArrayDataReference(tail);
        Rebase(tail.Length);
    }

    /// <summary>Makes the current byte the first one.</summary>
    private void Rebase(int readable)
    {
        _originOffset += _position;
        _end -= _position;
        _position = 0;
        _readable = readable;
    }

    /// <summary>Gives back the buffer of a moved tail; the reader is at its end. After an exception it may be left to the collector.</summary>
    internal void Release()
    {
        if (_tail is not null)
        {
            TailBuffer.Return(_tail, _tailLength);
            _tail = null;
        }
    }

    // Out of line, messages and all: the frame of a method that formats text is cleared at each call.
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void ThrowTrailing() =>
        StateFormatException.Throw(StateErrorCode.TrailingBytes, $"{Remaining} bytes are left over.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void ThrowTooFewFor(ulong count) => StateFormatException.Throw(
        StateErrorCode.LengthExceedsInput, $"{count} items need more than the {Remaining} bytes that remain.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowTruncated() =>
        StateFormatException.Throw(StateErrorCode.Truncated, "The bytes end before the value does.");
}
