namespace StateGen.Generator.Tests.Composition;

/// <summary>Contains the source of a state type with its base classes.</summary>
/// <param name="Source">The first part, and the base classes.</param>
/// <param name="SecondPart">The other part, for another file, or the empty string.</param>
internal sealed record Owner(string Source, string SecondPart);
