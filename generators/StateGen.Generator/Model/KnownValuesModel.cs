namespace StateGen.Generator.Model;

/// <summary>The strings that a member often holds.</summary>
/// <param name="Name">The generated struct that knows them.</param>
/// <param name="Values">The strings.</param>
internal sealed record KnownValuesModel(string Name, EquatableArray<string> Values);
