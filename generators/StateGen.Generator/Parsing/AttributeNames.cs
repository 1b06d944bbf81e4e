namespace StateGen.Generator.Parsing;

/// <summary>The metadata names of the attributes that the generator reads.</summary>
internal static class AttributeNames
{
    public const string State = "StateGen.StateAttribute";
    public const string Member = "StateGen.MemberAttribute";
    public const string StateIgnore = "StateGen.StateIgnoreAttribute";
}
