namespace StateGen.Generator.Model;

/// <summary>
/// A type that is refused. It gets a part that throws, so that the code which names the type has no errors of its own: the one
/// that says why the type is refused is enough.
/// </summary>
/// <param name="Namespace">The namespace, or the empty string for the global one.</param>
/// <param name="ContainingTypes">The declarations of the types around it, outermost first.</param>
/// <param name="Declaration">Its own declaration.</param>
/// <param name="Name">The name without namespace.</param>
/// <param name="TypeName">The name by which code within the type refers to it.</param>
/// <param name="HintName">The name of the generated file.</param>
/// <param name="IsSerializable">Whether it would be saved itself, which an abstract class is not.</param>
/// <param name="Migrations">The declarations of the methods that take over retired members.</param>
internal sealed record StubModel(
    string Namespace,
    EquatableArray<DeclarationModel> ContainingTypes,
    DeclarationModel Declaration,
    string Name,
    string TypeName,
    string HintName,
    bool IsSerializable,
    EquatableArray<MethodModel> Migrations);
