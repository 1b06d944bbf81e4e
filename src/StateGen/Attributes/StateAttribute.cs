namespace StateGen;

/// <summary>Marks a partial class, struct or record as session state, for which StateGen generates save and restore code.</summary>
/// <remarks>On an interface, the attribute only sets the wire name of a union; see <see cref="StateUnionAttribute"/>.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class StateAttribute : Attribute
{
    /// <summary>Marks a state type and uses its full type name as its wire name.</summary>
    public StateAttribute()
    {
    }

    /// <summary>Marks a state type and sets its wire name, so that you can rename and move the type.</summary>
    /// <param name="name">The wire name. It is part of the checksum of a blob, so a blob with another name is refused.</param>
    public StateAttribute(string name)
    {
        Name = name;
    }

    /// <summary>The wire name, or <see langword="null"/> if the full type name is used.</summary>
    public string? Name { get; }

    /// <summary>The version of the layout: the highest <see cref="MemberAttribute.Since"/> of the members. The default is 1.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Whether shared references and cycles among objects of this class are preserved. The default is false.</summary>
    /// <remarks>
    /// <para>
    /// An object that is referenced several times is saved once and restored as one object. Each reference takes at least one byte more.
    /// </para>
    /// <para>
    /// Objects that refer to one another in a chain are nested, and 64 levels are the maximum; keep long chains in a collection. An object in
    /// a later layer (<see cref="MemberAttribute.Since"/> above 1) cannot be referenced from outside of that layer: saving throws.
    /// </para>
    /// <para>
    /// The <see cref="AfterRestoreAttribute"/> method of an object is called when its own members have been read. Objects that refer to it may
    /// still be incomplete.
    /// </para>
    /// </remarks>
    public bool PreserveReferences { get; set; }

    /// <summary>The oldest version whose blobs this program restores, 1 to <see cref="Version"/>. The default is 1.</summary>
    /// <remarks>Restoring an older blob fails with <see cref="StateErrorCode.TooOld"/>.</remarks>
    public int OldestVersion { get; set; } = 1;
}
