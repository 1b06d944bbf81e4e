namespace StateGen.Generator.Model;

/// <summary>Describes a parameter of a method.</summary>
/// <param name="Type">The type of the parameter.</param>
/// <param name="Name">The name of the parameter.</param>
internal sealed record ParameterModel(string Type, string Name);
