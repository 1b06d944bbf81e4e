namespace StateGen.Generator.Model;

/// <summary>A parameter of a method.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name.</param>
internal sealed record ParameterModel(string Type, string Name);
