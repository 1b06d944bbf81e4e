namespace StateGen;

/// <summary>Lists strings that a member often holds, so that each of them takes one byte (two from the 129th on).</summary>
/// <remarks>
/// <para>
/// Restoring a listed string allocates nothing. Other strings are written in full. The attribute applies to a string and to collections
/// of strings; in a dictionary of strings, it applies to keys and values.
/// </para>
/// <para>
/// The list is part of the member's layout: do not change its values, order or length after it has shipped. Earlier versions of your
/// program could not read a value that you append.
/// </para>
/// </remarks>
/// <param name="values">The strings, without duplicates.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = false)]
public sealed class KnownValuesAttribute(params string[] values) : Attribute
{
    /// <summary>The strings, in the order of their numbers in the wire format.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
