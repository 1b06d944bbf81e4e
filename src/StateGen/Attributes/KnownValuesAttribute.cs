namespace StateGen;

/// <summary>
/// Names strings that a member often holds. Each takes one byte (two from the 129th on) and allocates nothing on restore. Other strings are
/// written as usual. The attribute applies to a string and to every collection of strings, and to both keys and values of a dictionary.
/// </summary>
/// <remarks>
/// The list is part of the member's layout: its values, their order and its length. Do not change it after it has shipped. Code that shipped
/// before could not read an appended value.
/// </remarks>
/// <param name="values">The strings, each one once.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = false)]
public sealed class KnownValuesAttribute(params string[] values) : Attribute
{
    /// <summary>The strings, in the order of their numbers on the wire.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
