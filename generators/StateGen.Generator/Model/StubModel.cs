namespace StateGen.Generator.Model;

/// <summary>
/// Describes a stub: a generated part that throws, for a type with errors. With it, code that
/// uses the type compiles, and only the error of the type itself remains.
/// </summary>
/// <param name="Namespace">The namespace, or the empty string for the global namespace.</param>
/// <param name="ContainingTypes">The declarations of the containing types, outermost first.</param>
/// <param name="Declaration">The declaration of the type.</param>
/// <param name="Name">The name without namespace.</param>
/// <param name="TypeName">The name of the type within its own code.</param>
/// <param name="HintName">The hint name of the generated file.</param>
/// <param name="IsSerializable">Whether the type would be saved itself, which an abstract class is not.</param>
/// <param name="Migrations">The declarations of the migrations.</param>
internal sealed record StubModel(
    string Namespace,
    EquatableArray<DeclarationModel> ContainingTypes,
    DeclarationModel Declaration,
    string Name,
    string TypeName,
    string HintName,
    bool IsSerializable,
    EquatableArray<MethodModel> Migrations);
