namespace StateGen;

/// <summary>
/// Marks a partial class, struct or record as session state: the generator writes its save and restore code. On an
/// interface it only gives a union its wire name; see <see cref="StateUnionAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class StateAttribute : Attribute
{
    /// <summary>Marks a state type whose wire name is its full type name.</summary>
    public StateAttribute()
    {
    }

    /// <summary>Marks a state type with a wire name of its own, so that the type can be renamed and moved.</summary>
    /// <param name="name">The wire name. It seeds the blob's check, so a blob of another name is refused.</param>
    public StateAttribute(string name)
    {
        Name = name;
    }

    /// <summary>The wire name, or <see langword="null"/> for the full type name.</summary>
    public string? Name { get; }

    /// <summary>The layout version, 1 and above: the highest <see cref="MemberAttribute.Since"/> of its members.</summary>
    public int Version { get; set; } = 1;

    /// <summary>
    /// Whether objects of this class keep their identity: one that is met twice in a blob is written once and restored
    /// as one object, and cycles are restored as cycles. Each reference takes one more byte.
    /// </summary>
    /// <remarks>
    /// Objects that a later layer (<see cref="MemberAttribute.Since"/> above 1) holds cannot also be outside of
    /// it. Objects that refer to one another in a chain are nested, 64 deep at most; keep long chains in a collection.
    /// Each object's <see cref="AfterRestoreAttribute"/> method is called when its own members are read, while objects
    /// around it may not be complete yet. Objects that a later layer and another one share are refused on saving.
    /// </remarks>
    public bool PreserveReferences { get; set; }

    /// <summary>
    /// The oldest version whose blobs this code restores, 1 up to <see cref="Version"/>; older ones are refused as
    /// <see cref="StateOutcome.TooOld"/>. 1 unless set.
    /// </summary>
    public int OldestVersion { get; set; } = 1;
}
