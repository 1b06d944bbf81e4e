namespace StateGen;

/// <summary>Marks a property or field as part of the saved state and gives it its permanent id.</summary>
/// <param name="id">The member's id, 1 to 65,535, unique in its class and never used again once shipped.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = false)]
public sealed class MemberAttribute(int id) : Attribute
{
    /// <summary>The member's permanent id.</summary>
    public int Id { get; } = id;

    /// <summary>The version of the class that added this member. The default is 1.</summary>
    public int Since { get; set; } = 1;

    /// <summary>
    /// Whether an integer is written in its full width instead of as a varint. This is smaller and faster if the bits are evenly spread, as in
    /// hashes and random numbers.
    /// </summary>
    public bool Fixed { get; set; }

    /// <summary>
    /// Whether hash sets and dictionaries are written in an order that does not depend on how they were filled, so that equal ones give equal
    /// bytes. They are sorted, and lose their own order.
    /// </summary>
    public bool Canonical { get; set; }
}
