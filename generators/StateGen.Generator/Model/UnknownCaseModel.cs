namespace StateGen.Generator.Model;

/// <summary>Describes the type that holds unknown cases of a union.</summary>
/// <param name="Type">The type.</param>
/// <param name="Member">The property or field that holds the data of the case.</param>
internal sealed record UnknownCaseModel(string Type, string Member);
