namespace StateGen.Generator.Model;

/// <summary>
/// Describes the class that holds an accessor. For a member of a generic type, the runtime needs an accessor class with exactly the type
/// parameters of the declaring class. A class nested in a generic one has the outer type parameters before its own.
/// </summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Parameters">The type parameters of the class.</param>
/// <param name="Depth">The number of types around the class: containing types of the state type, and the state type itself.</param>
internal sealed record HolderModel(string Name, EquatableArray<TypeParameterModel> Parameters, int Depth);
