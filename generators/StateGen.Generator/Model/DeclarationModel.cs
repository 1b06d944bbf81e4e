namespace StateGen.Generator.Model;

/// <summary>The declaration of a type that generated code adds a part to.</summary>
/// <param name="Kind">The kind of type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its type parameters.</param>
internal sealed record DeclarationModel(DeclarationKind Kind, string Name, EquatableArray<TypeParameterModel> Parameters);
