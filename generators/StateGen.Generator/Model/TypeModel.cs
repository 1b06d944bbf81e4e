namespace StateGen.Generator.Model;

/// <summary>A type that a formatter is made of: the formatter itself, a type of the library that it is given, or any other type.</summary>
/// <param name="Name">The simple name of a type of the library; the whole name of any other type, as generated code writes it.</param>
/// <param name="Arguments">The type arguments of a type of the library.</param>
/// <param name="IsLibrary">Whether it is a formatter or a conversion of the library.</param>
internal sealed record TypeModel(string Name, EquatableArray<TypeModel> Arguments, bool IsLibrary)
{
    /// <summary>A formatter or conversion of the library.</summary>
    public static TypeModel Library(string name, params TypeModel[] arguments) => new(name, new EquatableArray<TypeModel>(arguments), IsLibrary: true);

    /// <summary>Any other type.</summary>
    public static implicit operator TypeModel(string name) => new(name, default, IsLibrary: false);
}
