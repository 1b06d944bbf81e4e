using System.ComponentModel;
using StateGen.IO;
using StateGen.Layouts;

namespace StateGen;

/// <summary>What the generator implements for a type with <see cref="StateAttribute"/>. It is not written by hand.</summary>
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

    /// <summary>Whether <see cref="Populate"/> can be called: objects that a constructor makes from their values cannot be restored in place.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual bool CanPopulate => false;

    /// <summary>
    /// Reads the layers of a state into an object that is there already; where <paramref name="reuse"/> is set, also into
    /// the objects and collections that it holds.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual void Populate(ref StateReader reader, TSelf value, bool reuse) => throw new NotSupportedException();

    /// <summary>Whether a struct holds nothing but defaults, so that the slot that holds it can leave it out.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual bool IsDefault(TSelf value) => value is null;
}
