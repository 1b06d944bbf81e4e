namespace StateGen.Generator.Model;

/// <summary>Describes the declaration of a type that gets a generated part.</summary>
/// <param name="Kind">The kind of type.</param>
/// <param name="Name">The name of the type.</param>
/// <param name="Parameters">The type parameters.</param>
internal sealed record DeclarationModel(DeclarationKind Kind, string Name, EquatableArray<TypeParameterModel> Parameters);
