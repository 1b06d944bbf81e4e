namespace StateGen.Generator.Model;

/// <summary>Describes a method that accesses a private member of a base class, or a member without a setter.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="Kind">The kind of target.</param>
/// <param name="Target">The name of the accessed field or method.</param>
/// <param name="Declaring">The type that declares the target.</param>
/// <param name="IsValueType">Whether the declaring type is a struct.</param>
/// <param name="Holder">The class that holds the method, if the type itself cannot.</param>
internal sealed record AccessorModel(string Name, AccessorKind Kind, string Target, string Declaring, bool IsValueType, HolderModel? Holder)
{
    /// <summary>
    /// Gets the type of the field or the return type of the method. It is <see langword="null"/> for void, or if the kind implies the type.
    /// </summary>
    public string? Type { get; init; }

    /// <summary>Gets the parameter types of the method.</summary>
    public EquatableArray<string> Parameters { get; init; }
}
