namespace StateGen.Generator.Tests.Composition;

/// <summary>Where members are.</summary>
/// <param name="Kind">The kind of type, as in <c>record struct</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its type parameters.</param>
/// <param name="Version">Its version.</param>
/// <param name="IsBase">Whether another type derives from it.</param>
/// <param name="HasBase">Whether it derives from another.</param>
/// <param name="CanBePrivate">Whether members may be private.</param>
internal sealed record Place(string Kind, string Name, IReadOnlyList<Parameter> Parameters, int Version, bool IsBase, bool HasBase, bool CanBePrivate)
{
    /// <summary>Whether the type is a struct.</summary>
    public bool IsStruct => Kind.Contains("struct", StringComparison.Ordinal);

    /// <summary>Whether its fields are readonly.</summary>
    public bool IsReadOnly => Kind.StartsWith("readonly", StringComparison.Ordinal);
}
