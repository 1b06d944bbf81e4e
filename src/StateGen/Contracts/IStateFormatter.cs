using StateGen.CompilerServices;

namespace StateGen;

/// <summary>Writes and reads the values of a type. Implement it to support a type that StateGen does not support.</summary>
/// <remarks>
/// <para>
/// A formatter never gets <see langword="null"/>: the member or item that holds a value records whether it is null.
/// </para>
/// <para>
/// <see cref="Read"/> may get any bytes, and either returns a value or throws <see cref="StateFormatException"/>. If it throws another
/// exception, the caller gets a <see cref="StateFormatException"/> with the code <see cref="StateErrorCode.Rejected"/>. To locate an error,
/// StateGen calls <see cref="Read"/> a second time. An exception from <see cref="Write"/> reaches the caller of
/// <see cref="StateSerializer.Save{T}(T)"/> unchanged.
/// </para>
/// </remarks>
/// <typeparam name="T">The type of the values.</typeparam>
public interface IStateFormatter<T>
{
    /// <summary>The minimum number of bytes that a value takes. The default is 1.</summary>
    /// <remarks>Before a collection reserves memory, the reader checks that its items can fit in the bytes that are left.</remarks>
    static virtual int MinSize => 1;

    /// <summary>The parts of a value, to locate errors in them; null if no part has a name of its own.</summary>
    static virtual StateShape? Shape => null;

    /// <summary>Whether a value equals the default of its type bit for bit, so that it need not be written.</summary>
    /// <param name="value">The value.</param>
    static virtual bool IsDefault(T value) => value is null;

    /// <inheritdoc cref="IStateSerializable{TSelf}.Absent"/>
    internal static virtual T Absent => default!;

    /// <summary>The number of columns if collections of the type can be written in columns, one for each member; otherwise 0.</summary>
    internal static virtual int ColumnCount => 0;

    /// <inheritdoc cref="IStateSerializable{TSelf}.TryWriteColumns"/>
    internal static virtual bool TryWriteColumns(ref StateWriter writer, ReadOnlySpan<T> items) => throw new NotSupportedException();

    /// <inheritdoc cref="IStateSerializable{TSelf}.ReadColumns"/>
    internal static virtual void ReadColumns(ref StateReader reader, Span<T> items) => throw new NotSupportedException();

    /// <summary>Writes a value.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value, which is not null.</param>
    static abstract void Write(ref StateWriter writer, T value);

    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value, which is not null.</returns>
    /// <exception cref="StateFormatException">The bytes are not a valid value.</exception>
    static abstract T Read(ref StateReader reader);
}
