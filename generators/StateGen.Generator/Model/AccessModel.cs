namespace StateGen.Generator.Model;

/// <summary>How generated code reaches a property, field or method of the object that it saves or restores.</summary>
/// <param name="Kind">The kind of access.</param>
/// <param name="Name">The name of the member, or of its accessor.</param>
internal sealed record AccessModel(AccessKind Kind, string Name)
{
    /// <summary>The access of a member that is gone: there is none.</summary>
    public static AccessModel None { get; } = new(AccessKind.Direct, "");

    /// <summary>The base class that declares the member, or the class that holds the accessor, where that is not the type itself.</summary>
    public string? Owner { get; init; }

    /// <summary>Whether the accessor takes the object by reference, because it is a struct.</summary>
    public bool IsByReference { get; init; }

    /// <summary>A member that its name alone reaches.</summary>
    public static AccessModel Direct(string name) => new(AccessKind.Direct, name);
}
