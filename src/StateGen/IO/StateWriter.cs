using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.CompilerServices;
using StateGen.IO;

namespace StateGen;

/// <summary>Writes values to a blob. Formatters and generated code use it; to save a state, use <see cref="StateSerializer"/>.</summary>
public ref partial struct StateWriter
{
    /// <summary>The maximum depth of nested objects.</summary>
    internal const int MaxDepth = StateLimits.DefaultDepth;

    private byte[] _buffer;
    private int _position;
    private int _depth;
    private ReferenceTable? _references;
    private Dictionary<object, (ReferenceTable Table, int Number)>? _numbered;
    private int _laterLayers;
    private StringTableWriter? _stringTable;
    private int _skippable;
    private int _canonical;

    internal StateWriter(byte[] buffer)
    {
        _buffer = buffer;
    }

    internal readonly int Position => _position;

    internal readonly byte[] Buffer => _buffer;

    internal readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _position);

    /// <summary>Reserves space for values of bounded size, under one bounds check.</summary>
    /// <param name="maxSize">The maximum number of bytes that will be written before <see cref="EndBounded"/>.</param>
    /// <returns>The writer for these values. Pass it to <see cref="EndBounded"/>.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BoundedWriter BeginBounded(int maxSize)
    {
        EnsureCapacity(maxSize + StatePrimitives.Slack);
        return new BoundedWriter(ref Current);
    }

    /// <summary>Advances past the values that were written since <see cref="BeginBounded"/>.</summary>
    /// <param name="bounded">The result of <see cref="BeginBounded"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndBounded(ref BoundedWriter bounded) => _position += (int)Unsafe.ByteOffset(ref Current, ref bounded.Current);

    /// <summary>Starts a layer: reserves space for its presence bits and its values of bounded size.</summary>
    /// <param name="presenceBits">The number of presence bits.</param>
    /// <param name="maxSize">The maximum number of bytes that the bounded values take.</param>
    /// <returns>The writer for the bounded values.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BoundedWriter BeginLayer(int presenceBits, int maxSize)
    {
        int presenceBytes = (presenceBits + 7) / 8;
        EnsureCapacity(presenceBytes + maxSize + StatePrimitives.Slack);
        return new BoundedWriter(ref Unsafe.Add(ref Current, presenceBytes));
    }

    /// <summary>Ends the bounded part of a layer and sets its presence bits.</summary>
    /// <param name="bounded">The result of <see cref="BeginLayer"/>.</param>
    /// <param name="presence">The presence bits. The first member has the lowest bit.</param>
    /// <param name="presenceBits">The number of presence bits, 1 to 64, as passed to <see cref="BeginLayer"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndLayer(ref BoundedWriter bounded, ulong presence, int presenceBits)
    {
        ref byte at = ref Current;
        if (presenceBits <= 8)
        {
            at = (byte)presence;
        }
        else
        {
            StorePresence(ref at, presence, (presenceBits + 7) / 8);
        }

        EndBounded(ref bounded);
    }

    /// <summary>Ends the bounded part of a layer that has more than 64 presence bits.</summary>
    /// <param name="bounded">The result of <see cref="BeginLayer"/>.</param>
    /// <param name="presence">The presence bits in words of 64. The first member has the lowest bit of the first word.</param>
    /// <param name="presenceBits">The number of presence bits.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndLayer(scoped ref BoundedWriter bounded, scoped ReadOnlySpan<ulong> presence, int presenceBits)
    {
        StorePresence(ref Current, presence, presenceBits);
        EndBounded(ref bounded);
    }

    /// <summary>Writes an unsigned integer as a varint of 1 to 9 bytes.</summary>
    /// <param name="value">The integer.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteVarint(ulong value)
    {
        EnsureCapacity(StatePrimitives.MaxVarintSize + StatePrimitives.Slack);
        if (value <= StatePrimitives.MaxShortVarint)
        {
            // Most values are, and the next write then need not wait until a size is computed.
            Current = StatePrimitives.ShortVarint((int)value);
            _position++;
            return;
        }

        _position += StatePrimitives.WriteVarint(ref Current, value);
    }

    /// <summary>Writes bytes without their length. The reader must know how many there are.</summary>
    /// <param name="bytes">The bytes.</param>
    public void WriteBytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    /// <summary>Writes the length of bytes, and then the bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public void WriteLengthPrefixed(ReadOnlySpan<byte> bytes)
    {
        WriteVarint((uint)bytes.Length);
        WriteBytes(bytes);
    }

    /// <summary>Starts a part that is preceded by its length, so that a reader can skip it.</summary>
    /// <returns>The value to pass to <see cref="EndLengthPrefixed"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BeginLengthPrefixed()
    {
        EnsureCapacity(1);
        return ++_position;
    }

    /// <summary>Ends a part and sets its length. If the length takes more than one byte, the part is moved.</summary>
    /// <param name="start">The result of <see cref="BeginLengthPrefixed"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndLengthPrefixed(int start)
    {
        int length = _position - start;
        if (length <= StatePrimitives.MaxShortVarint)
        {
            _buffer[start - 1] = StatePrimitives.ShortVarint(length);
        }
        else
        {
            SetLongLength(start, length);
        }
    }

    private void SetLongLength(int start, int length)
    {
        int extra = StatePrimitives.VarintSize((uint)length) - 1;
        EnsureCapacity(extra);
        _buffer.AsSpan(start, length).CopyTo(_buffer.AsSpan(start + extra));
        _position += extra;

        Span<byte> prefix = stackalloc byte[StatePrimitives.MaxVarintSize + StatePrimitives.Slack];
        int size = StatePrimitives.WriteVarint(ref MemoryMarshal.GetReference(prefix), (uint)length);
        prefix[..size].CopyTo(_buffer.AsSpan(start - 1));
    }

    /// <summary>Increases the depth by one nested object.</summary>
    /// <exception cref="InvalidOperationException">Objects are nested more than 64 deep, for example in a cycle.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EnterObject()
    {
        if (++_depth > MaxDepth)
        {
            ThrowTooDeep();
        }
    }

    /// <summary>Decreases the depth by one nested object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LeaveObject() => _depth--;

    /// <summary>Returns space for the next bytes and advances past it.</summary>
    internal Span<byte> Reserve(int size)
    {
        EnsureCapacity(size);
        Span<byte> span = _buffer.AsSpan(_position, size);
        _position += size;
        return span;
    }

    /// <summary>Discards the last bytes that were written.</summary>
    internal void Retreat(int size) => _position -= size;

    private readonly ref byte Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), (nint)(uint)_position);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EnsureCapacity(int size)
    {
        if ((uint)size > (uint)(_buffer.Length - _position))
        {
            Grow(size);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int size)
    {
        long wanted = (long)_position + (uint)size;
        if (wanted > Array.MaxLength)
        {
            throw new InvalidOperationException($"The blob would be longer than {Array.MaxLength} bytes, which is the maximum.");
        }

        Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, Math.Max(wanted, 2L * _buffer.Length)));
    }

    private static void StorePresence(ref byte at, scoped ReadOnlySpan<ulong> presence, int presenceBits)
    {
        for (int i = 0; i < presence.Length; i++)
        {
            int bytes = (Math.Min(64, presenceBits - (64 * i)) + 7) / 8;
            StorePresence(ref Unsafe.Add(ref at, 8 * i), presence[i], bytes);
        }
    }

    private static void StorePresence(ref byte at, ulong presence, int bytes)
    {
        for (int i = 0; i < bytes; i++)
        {
            Unsafe.Add(ref at, i) = (byte)(presence >> (8 * i));
        }
    }

    /// <summary>Checks that an object is not of a derived class, whose own members would not be saved.</summary>
    /// <exception cref="InvalidOperationException">The object is of a derived class.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireExactType(object value, Type type)
    {
        if (value.GetType() != type)
        {
            ThrowDerived(value.GetType(), type);
        }
    }

    /// <summary>Throws because an object is not a case of a union.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [DoesNotReturn]
    public static void ThrowNoCase(object value, Type union) => throw new InvalidOperationException(
        $"{value.GetType()} is not a case of the union {union.Name}. Add [StateUnion(tag, typeof({value.GetType().Name}))] to the union.");

    private static void ThrowDerived(Type actual, Type type) => throw new InvalidOperationException(
        $"{actual} would be saved as a {type.Name} and lose the members that it adds. Make an abstract base class or an interface the union of both with [StateUnion].");

    private static void ThrowTooDeep() =>
        throw new InvalidOperationException($"Objects are nested more than {MaxDepth} deep. Keep long chains in a collection, and set PreserveReferences on classes whose objects form cycles.");
}
