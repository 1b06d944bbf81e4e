namespace StateGen.Generator.Model;

/// <summary>Describes how generated code accesses a property, field or method of the object that it saves or restores.</summary>
/// <param name="Kind">The kind of access.</param>
/// <param name="Name">The name of the member, or of its accessor.</param>
internal sealed record AccessModel(AccessKind Kind, string Name)
{
    /// <summary>Gets the access of a removed member, which has none.</summary>
    public static AccessModel None { get; } = new(AccessKind.Direct, "");

    /// <summary>Gets the base class that declares the member, or the class that holds the accessor, unless it is the type itself.</summary>
    public string? Owner { get; init; }

    /// <summary>Gets whether the accessor takes the object by reference, because it is a struct.</summary>
    public bool IsByReference { get; init; }

    /// <summary>Creates the access to a member by its name.</summary>
    public static AccessModel Direct(string name) => new(AccessKind.Direct, name);
}
