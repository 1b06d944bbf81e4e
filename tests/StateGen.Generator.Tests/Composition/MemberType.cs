namespace StateGen.Generator.Tests.Composition;

/// <summary>A type that a member can have.</summary>
/// <param name="Text">As it stands in code.</param>
/// <param name="IsHidden">Whether only code within the unit's types can name it, so that its members are private.</param>
/// <param name="Initial">What makes a new one, for collections that are filled.</param>
/// <param name="IsValue">Whether it is a struct, a type parameter, or an array: something that need not be marked nullable.</param>
internal sealed record MemberType(string Text, bool IsHidden = false, string? Initial = null, bool IsValue = true)
{
    /// <summary>Attributes that a member of the type must have: what is obsolete may be used by what is obsolete alone.</summary>
    public string Attributes { get; init; } = "";
}
