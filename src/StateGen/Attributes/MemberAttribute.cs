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
    /// Writes an integer in its full width and not as a varint: smaller and faster where the bits are evenly
    /// spread, as in hashes and random numbers.
    /// </summary>
    public bool Fixed { get; set; }

    /// <summary>
    /// Writes hash sets and dictionaries in an order that does not depend on the order in which they were filled, so that
    /// equal ones give equal bytes. It costs sorting them, and their own order.
    /// </summary>
    public bool Canonical { get; set; }
}
