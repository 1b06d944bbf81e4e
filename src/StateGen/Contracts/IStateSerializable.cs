using System.ComponentModel;
using StateGen.CompilerServices;

namespace StateGen;

/// <summary>The interface that the generator implements for a type with <see cref="StateAttribute"/>. You never implement it by hand.</summary>
/// <typeparam name="TSelf">The state type itself.</typeparam>
public interface IStateSerializable<TSelf>
    where TSelf : IStateSerializable<TSelf>
{
    /// <summary>The wire name, the version and the members.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract StateLayout Layout { get; }

    /// <summary>Writes the layers of a state.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract void Write(ref StateWriter writer, TSelf value);

    /// <summary>Reads the layers of a state.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf Read(ref StateReader reader);

    /// <summary>
    /// The number of members in the first layer of a struct, if they are bounded and few. Many such structs are written in columns. 0 if they
    /// never are.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual int ColumnCount => 0;

    /// <summary>Writes up to <see cref="StateColumn{T}.Length"/> structs in columns, unless one of them has a later layer.</summary>
    /// <returns>True if the structs were written. If false, the writer takes back the bytes.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual bool TryWriteColumns(ref StateWriter writer, ReadOnlySpan<TSelf> rows) => throw new NotSupportedException();

    /// <summary>Reads up to <see cref="StateColumn{T}.Length"/> structs that are written in columns.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual void ReadColumns(ref StateReader reader, Span<TSelf> rows) => throw new NotSupportedException();

    /// <summary>Whether <see cref="Populate"/> can be called: objects that a constructor makes from their values cannot be restored in place.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual bool CanPopulate => false;

    /// <summary>
    /// Reads the layers of a state into an existing object. If <paramref name="reuse"/> is set, also reads into
    /// the objects and collections that it holds.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual void Populate(ref StateReader reader, TSelf value, bool reuse) => throw new NotSupportedException();

    /// <summary>Whether a struct holds nothing but defaults, so that the slot that holds it can leave it out.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual bool IsDefault(TSelf value) => value is null;

    /// <summary>
    /// The value of a member that a blob leaves out. It is the default, unless a later version gave a struct initial values: then it is a
    /// struct with these.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual TSelf Absent => default!;
}
