namespace StateGen.Generator.Model;

/// <summary>Describes a type in the name of a formatter: the formatter itself, a library type, or any other type.</summary>
/// <param name="Name">The simple name of a library type, or the full name of any other type, as in generated code.</param>
/// <param name="Arguments">The type arguments of a library type.</param>
/// <param name="IsLibrary">Whether the type is a formatter or conversion of the library.</param>
internal sealed record TypeModel(string Name, EquatableArray<TypeModel> Arguments, bool IsLibrary)
{
    /// <summary>Creates the model of a formatter or conversion of the library.</summary>
    public static TypeModel Library(string name, params TypeModel[] arguments) => new(name, new EquatableArray<TypeModel>(arguments), IsLibrary: true);

    /// <summary>Creates the model of any other type.</summary>
    public static implicit operator TypeModel(string name) => new(name, default, IsLibrary: false);
}
