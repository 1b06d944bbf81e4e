namespace StateGen.Generator.Tests.Composition;

/// <summary>Describes a type that a member can have.</summary>
/// <param name="Text">The type in C#.</param>
/// <param name="IsHidden">Whether only the unit's types can name the type, so that members of it are private.</param>
/// <param name="Initial">The expression that creates a new collection, for collections that are filled.</param>
/// <param name="IsValue">Whether the type is a struct, a type parameter, or an array, which need not be nullable.</param>
internal sealed record MemberType(string Text, bool IsHidden = false, string? Initial = null, bool IsValue = true)
{
    /// <summary>Gets attributes that a member of the type must have. Only obsolete code may use obsolete types.</summary>
    public string Attributes { get; init; } = "";
}
