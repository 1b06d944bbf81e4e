namespace StateGen.Generator.Model;

/// <summary>
/// The class that holds an accessor. The runtime finds a member of a generic type only where the type parameters of the accessor's class
/// are those of the member's class, one for one, and a class inside of a generic one has the outer parameters before its own.
/// </summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Parameters">Its type parameters.</param>
/// <param name="Depth">How many of the types around the state type are around the class too; one more where it is in the state type.</param>
internal sealed record HolderModel(string Name, EquatableArray<TypeParameterModel> Parameters, int Depth);
