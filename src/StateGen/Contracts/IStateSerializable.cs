using System.ComponentModel;
using StateGen.CompilerServices;

namespace StateGen;

/// <summary>The interface of all types with <see cref="StateAttribute"/>. StateGen implements it; do not implement it yourself.</summary>
/// <typeparam name="TSelf">The state type itself.</typeparam>
public interface IStateSerializable<TSelf>
    where TSelf : IStateSerializable<TSelf>
{
    /// <summary>The wire name, version and members of the type.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract StateLayout Layout { get; }

    /// <summary>Writes the layers of a state.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract void Write(ref StateWriter writer, TSelf value);

    /// <summary>Reads the layers of a state.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf Read(ref StateReader reader);

    /// <summary>
    /// The number of members of the first layer of a struct if collections of it can be written in columns; otherwise 0. The members must be
    /// few and of bounded size.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual int ColumnCount => 0;

    /// <summary>Writes up to <see cref="StateColumn{T}.Length"/> structs in columns, unless one of them has a later layer.</summary>
    /// <returns>False if a struct has a later layer; the caller must discard what was written.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual bool TryWriteColumns(ref StateWriter writer, ReadOnlySpan<TSelf> rows) => throw new NotSupportedException();

    /// <summary>Reads up to <see cref="StateColumn{T}.Length"/> structs from columns.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual void ReadColumns(ref StateReader reader, Span<TSelf> rows) => throw new NotSupportedException();

    /// <summary>Whether <see cref="Populate"/> is supported. It is not if a constructor takes saved members.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual bool CanPopulate => false;

    /// <summary>
    /// Reads the layers of a state into an existing object; if <paramref name="reuse"/> is true, also into the objects and collections that it
    /// holds.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual void Populate(ref StateReader reader, TSelf value, bool reuse) => throw new NotSupportedException();

    /// <summary>Whether all members of a struct have their defaults, so that it need not be written.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual bool IsDefault(TSelf value) => value is null;

    /// <summary>The value to restore if none was written: the default, or for a struct, one with the initial values of later versions.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual TSelf Absent => default!;
}
