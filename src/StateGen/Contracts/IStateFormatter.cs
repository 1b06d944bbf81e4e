using StateGen.CompilerServices;

namespace StateGen;

/// <summary>Writes and reads the values of one type.</summary>
/// <remarks>
/// A formatter never sees <see langword="null"/>: the member or element that holds a value says whether it is null. For any bytes,
/// <see cref="Read"/> returns a value or throws <see cref="StateFormatException"/>. Any other exception reaches the caller of the restore as a
/// <see cref="StateFormatException"/> with the code <see cref="StateErrorCode.Rejected"/>. To find out where that happened, <see cref="Read"/> is
/// called a second time. Exceptions of <see cref="Write"/> pass through <see cref="StateSerializer.Save{T}(T)"/>.
/// </remarks>
/// <typeparam name="T">The type of the values.</typeparam>
public interface IStateFormatter<T>
{
    /// <summary>The fewest bytes that a value takes. Counts are checked against it before memory is reserved.</summary>
    static virtual int MinSize => 1;

    /// <summary>The structure of a value, for the path in error messages. Null if no part of it has a name.</summary>
    static virtual StateShape? Shape => null;

    /// <summary>Returns whether a value is the default of its type, bit for bit, so that it need not be written.</summary>
    static virtual bool IsDefault(T value) => value is null;

    /// <inheritdoc cref="IStateSerializable{TSelf}.Absent"/>
    internal static virtual T Absent => default!;

    /// <summary>The number of members of structs that may be written in columns. 0 if the values never are.</summary>
    internal static virtual int ColumnCount => 0;

    /// <inheritdoc cref="IStateSerializable{TSelf}.TryWriteColumns"/>
    internal static virtual bool TryWriteColumns(ref StateWriter writer, ReadOnlySpan<T> items) => throw new NotSupportedException();

    /// <inheritdoc cref="IStateSerializable{TSelf}.ReadColumns"/>
    internal static virtual void ReadColumns(ref StateReader reader, Span<T> items) => throw new NotSupportedException();

    /// <summary>Writes a value.</summary>
    static abstract void Write(ref StateWriter writer, T value);

    /// <summary>Reads a value.</summary>
    /// <exception cref="StateFormatException">The bytes are not a value.</exception>
    static abstract T Read(ref StateReader reader);
}
