using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.CompilerServices;
using StateGen.IO;

namespace StateGen;

/// <summary>Writes a state into a growing buffer. Formatters and generated code use it. To save a state, call <see cref="StateSerializer"/>.</summary>
public ref partial struct StateWriter
{
    /// <summary>The maximum nesting depth of objects that are saved.</summary>
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
    /// <param name="maxSize">The most bytes that will be written before <see cref="EndBounded"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BoundedWriter BeginBounded(int maxSize)
    {
        EnsureCapacity(maxSize + StatePrimitives.Slack);
        return new BoundedWriter(ref Current);
    }

    /// <summary>Advances by the bytes that were written since <see cref="BeginBounded"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndBounded(ref BoundedWriter bounded) => _position += (int)Unsafe.ByteOffset(ref Current, ref bounded.Current);

    /// <summary>Begins a layer: reserves space for its presence bits, followed by its values of bounded size.</summary>
    /// <param name="presenceBits">How many presence bits the layer has.</param>
    /// <param name="maxSize">The most bytes that its bounded values take.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BoundedWriter BeginLayer(int presenceBits, int maxSize)
    {
        int presenceBytes = (presenceBits + 7) / 8;
        EnsureCapacity(presenceBytes + maxSize + StatePrimitives.Slack);
        return new BoundedWriter(ref Unsafe.Add(ref Current, presenceBytes));
    }

    /// <summary>Ends the bounded part of a layer and sets its presence bits.</summary>
    /// <param name="bounded">What <see cref="BeginLayer"/> gave.</param>
    /// <param name="presence">The presence bits, the first member's lowest.</param>
    /// <param name="presenceBits">How many there are, 1 to 64, as given to <see cref="BeginLayer"/>.</param>
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
    /// <param name="bounded">What <see cref="BeginLayer"/> gave.</param>
    /// <param name="presence">The presence bits in words of 64, the first member's lowest in the first.</param>
    /// <param name="presenceBits">How many there are.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndLayer(scoped ref BoundedWriter bounded, scoped ReadOnlySpan<ulong> presence, int presenceBits)
    {
        StorePresence(ref Current, presence, presenceBits);
        EndBounded(ref bounded);
    }

    /// <summary>Writes an unsigned integer as a varint.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteVarint(ulong value)
    {
        EnsureCapacity(StatePrimitives.MaxVarintSize + StatePrimitives.Slack);
        if (value <= StatePrimitives.MaxShortVarint)
        {
            // Most are, and what comes next need not wait for their size to be computed.
            Current = StatePrimitives.ShortVarint((int)value);
            _position++;
            return;
        }

        _position += StatePrimitives.WriteVarint(ref Current, value);
    }

    /// <summary>Writes raw bytes. The reader must know their number.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    /// <summary>Writes the number of bytes, then the bytes.</summary>
    public void WriteLengthPrefixed(ReadOnlySpan<byte> bytes)
    {
        WriteVarint((uint)bytes.Length);
        WriteBytes(bytes);
    }

    /// <summary>Begins a part that a reader may skip. Its length goes before it.</summary>
    /// <returns>The argument for <see cref="EndLengthPrefixed"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BeginLengthPrefixed()
    {
        EnsureCapacity(1);
        return ++_position;
    }

    /// <summary>Ends the part and sets its length. If the length takes more than one byte, the part is moved.</summary>
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

    /// <summary>Enters an object.</summary>
    /// <exception cref="InvalidOperationException">Objects are nested more than 64 deep, as in a cycle.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EnterObject()
    {
        if (++_depth > MaxDepth)
        {
            ThrowTooDeep();
        }
    }

    /// <summary>Leaves an object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LeaveObject() => _depth--;

    /// <summary>Space for exactly so many bytes, which counts as written.</summary>
    internal Span<byte> Reserve(int size)
    {
        EnsureCapacity(size);
        Span<byte> span = _buffer.AsSpan(_position, size);
        _position += size;
        return span;
    }

    /// <summary>Takes back the last bytes written.</summary>
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
            throw new InvalidOperationException($"The state takes more than the {Array.MaxLength} bytes that a blob can have.");
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

    /// <summary>Refuses an object of a derived class, which would lose its own members.</summary>
    /// <exception cref="InvalidOperationException">The object is of another class.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireExactType(object value, Type type)
    {
        if (value.GetType() != type)
        {
            ThrowDerived(value.GetType(), type);
        }
    }

    /// <summary>Refuses an object that is not a case of a union.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [DoesNotReturn]
    public static void ThrowNoCase(object value, Type union) => throw new InvalidOperationException(
        $"A {value.GetType()} is not a case of the union {union.Name}. Add it with [StateUnion(tag, typeof({value.GetType().Name}))].");

    private static void ThrowDerived(Type actual, Type type) => throw new InvalidOperationException(
        $"A {actual} cannot be saved as a {type.Name}, because its own members would be lost. Make an abstract base class or an interface the union of both with [StateUnion].");

    private static void ThrowTooDeep() =>
        throw new InvalidOperationException($"The objects of the state are nested more than {MaxDepth} deep. Do they form a cycle?");
}
