namespace StateGen.Generator.Tests.Composition;

/// <summary>The members of a type.</summary>
/// <param name="Positional">The parameters of its primary constructor in parentheses, or nothing.</param>
/// <param name="First">One half of the others.</param>
/// <param name="Second">The other half.</param>
internal sealed record Members(string Positional, string First, string Second);
