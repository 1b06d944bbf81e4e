namespace StateGen.Generator.Model;

/// <summary>Describes the directives and attributes that the names in a generated file need.</summary>
/// <param name="Aliases">The extern aliases that the names use.</param>
/// <param name="AreObsolete">Whether a name is obsolete. Only code that is obsolete itself may use it.</param>
internal sealed record NamesModel(EquatableArray<string> Aliases, bool AreObsolete)
{
    /// <summary>Gets the model of names that need nothing.</summary>
    public static NamesModel None { get; } = new(default, AreObsolete: false);
}
