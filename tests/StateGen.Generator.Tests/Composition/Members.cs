namespace StateGen.Generator.Tests.Composition;

/// <summary>Contains the members of a type.</summary>
/// <param name="Positional">The parameter list of the primary constructor, or the empty string.</param>
/// <param name="First">One half of the other members.</param>
/// <param name="Second">The second half.</param>
internal sealed record Members(string Positional, string First, string Second);
