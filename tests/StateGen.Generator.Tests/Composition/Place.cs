namespace StateGen.Generator.Tests.Composition;

/// <summary>Describes the type that contains members.</summary>
/// <param name="Kind">The kind of type, as in <c>record struct</c>.</param>
/// <param name="Name">The name of the type.</param>
/// <param name="Parameters">The type parameters.</param>
/// <param name="Version">The version of the type.</param>
/// <param name="IsBase">Whether another type derives from the type.</param>
/// <param name="HasBase">Whether the type derives from another.</param>
/// <param name="CanBePrivate">Whether members may be private.</param>
internal sealed record Place(string Kind, string Name, IReadOnlyList<Parameter> Parameters, int Version, bool IsBase, bool HasBase, bool CanBePrivate)
{
    /// <summary>Gets whether the type is a struct.</summary>
    public bool IsStruct => Kind.Contains("struct", StringComparison.Ordinal);

    /// <summary>Gets whether the fields of the type are readonly.</summary>
    public bool IsReadOnly => Kind.StartsWith("readonly", StringComparison.Ordinal);
}
