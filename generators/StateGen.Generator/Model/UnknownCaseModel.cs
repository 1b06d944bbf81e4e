namespace StateGen.Generator.Model;

/// <summary>The type that holds the cases of a union that are not known.</summary>
/// <param name="Type">The type.</param>
/// <param name="Member">Its property or field with what is carried along.</param>
internal sealed record UnknownCaseModel(string Type, string Member);
