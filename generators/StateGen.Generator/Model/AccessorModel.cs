namespace StateGen.Generator.Model;

/// <summary>A method through which generated code reaches what is private to a base class, or has no setter.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="Kind">What it gives access to.</param>
/// <param name="Target">The name of the field or method that it gives access to.</param>
/// <param name="Declaring">The type that declares it.</param>
/// <param name="IsValueType">Whether the declaring type is a struct.</param>
/// <param name="Holder">The class that holds the method, where the type itself cannot.</param>
internal sealed record AccessorModel(string Name, AccessorKind Kind, string Target, string Declaring, bool IsValueType, HolderModel? Holder)
{
    /// <summary>The type of a field, or what a method returns; <see langword="null"/> for nothing, and where the kind says it.</summary>
    public string? Type { get; init; }

    /// <summary>The types of a method's parameters.</summary>
    public EquatableArray<string> Parameters { get; init; }
}
