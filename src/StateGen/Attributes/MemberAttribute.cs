namespace StateGen;

/// <summary>Includes a property or field in the saved state, under a permanent id.</summary>
/// <param name="id">The id of the member, 1 to 65,535 and unique in its class. Never reuse an id that has shipped.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = false)]
public sealed class MemberAttribute(int id) : Attribute
{
    /// <summary>The permanent id of the member, 1 to 65,535.</summary>
    public int Id { get; } = id;

    /// <summary>The version of the class that added this member, 1 or higher. The default is 1.</summary>
    public int Since { get; set; } = 1;

    /// <summary>Whether an integer is written in its full width instead of as a varint.</summary>
    /// <remarks>Full width is smaller and faster for hashes and random numbers, whose bits are evenly distributed.</remarks>
    public bool Fixed { get; set; }

    /// <summary>Whether hash sets and dictionaries are written in a canonical order, so that equal ones give equal bytes.</summary>
    /// <remarks>Saving takes longer because the items are sorted, and the order in which they were added is not restored.</remarks>
    public bool Canonical { get; set; }
}
