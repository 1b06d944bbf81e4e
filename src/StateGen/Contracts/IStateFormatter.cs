using StateGen.CompilerServices;

namespace StateGen;

/// <summary>Writes and reads the values of one type.</summary>
/// <remarks>
/// A formatter never sees <see langword="null"/>: the slot that holds a value (a member, an element) says itself
/// whether there is one. Whatever bytes it is given, <see cref="Read"/> returns a value or throws
/// <see cref="StateFormatException"/>. Any other exception that it throws reaches the caller of the restore as one with the code
/// <see cref="StateErrorCode.Rejected"/>; <see cref="Read"/> is called a second time to find out where. What <see cref="Write"/> throws passes
/// through <see cref="StateSerializer.Save{T}(T)"/> as it is.
/// </remarks>
/// <typeparam name="T">The type of the values.</typeparam>
public interface IStateFormatter<T>
{
    /// <summary>The fewest bytes that a value takes, against which counts are checked before memory is reserved.</summary>
    static virtual int MinSize => 1;

    /// <summary>The structure of a value, for the path in error messages. Null if no part of it has a name.</summary>
    static virtual StateShape? Shape => null;

    /// <summary>Whether a value is its type's default, bit for bit, so that the slot that holds it can leave it out.</summary>
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
