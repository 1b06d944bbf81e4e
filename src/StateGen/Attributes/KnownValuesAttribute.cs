namespace StateGen;

/// <summary>
/// Names strings that a member often holds: each of them takes one byte (two from the 129th on) and allocates nothing
/// on restore. Other strings are written as ever. It serves a string and whatever is made of strings; in a dictionary
/// of strings, keys and values alike.
/// </summary>
/// <remarks>
/// The list is part of the member's layout, values, order and length: once shipped it stays as it is. A value that was
/// appended could not be read by code that shipped before.
/// </remarks>
/// <param name="values">The strings, each one once.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = false)]
public sealed class KnownValuesAttribute(params string[] values) : Attribute
{
    /// <summary>The strings, in the order of their numbers on the wire.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
