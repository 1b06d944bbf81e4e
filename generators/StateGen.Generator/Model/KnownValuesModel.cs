namespace StateGen.Generator.Model;

/// <summary>Describes the known strings of a member.</summary>
/// <param name="Name">The name of the generated struct.</param>
/// <param name="Values">The strings.</param>
internal sealed record KnownValuesModel(string Name, EquatableArray<string> Values);
