using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>A formatter of values with a maximum size, so that many of them are written and read under one bounds check.</summary>
/// <remarks>
/// A method that is too large to be inlined should work on a copy of the writer or reader and assign it at the end. Otherwise the JIT keeps
/// the writer or reader in memory instead of in a register, for all members of the object.
/// </remarks>
/// <typeparam name="TSelf">The formatter itself.</typeparam>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBoundedFormatter<TSelf, T> : IStateFormatter<T>
    where TSelf : IBoundedFormatter<TSelf, T>
{
    /// <summary>The maximum number of bytes that a value takes, or that reading one accesses. A varint counts as 9.</summary>
    static abstract int MaxSize { get; }

    /// <summary>Writes a value.</summary>
    static abstract void Write(ref BoundedWriter writer, T value);

    /// <summary>Reads a value.</summary>
    /// <exception cref="StateFormatException">The bytes are not a valid value.</exception>
    static abstract T Read(ref BoundedReader reader);

    static bool IStateFormatter<T>.IsDefault(T value) => EqualityComparer<T>.Default.Equals(value, default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IStateFormatter<T>.Write(ref StateWriter writer, T value)
    {
        BoundedWriter bounded = writer.BeginBounded(TSelf.MaxSize);
        TSelf.Write(ref bounded, value);
        writer.EndBounded(ref bounded);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T IStateFormatter<T>.Read(ref StateReader reader)
    {
        BoundedReader bounded = reader.BeginBounded(TSelf.MaxSize);
        T value = TSelf.Read(ref bounded);
        reader.EndBounded(ref bounded);
        return value;
    }
}
