namespace StateGen.Generator.Model;

/// <summary>What the names in a generated file need.</summary>
/// <param name="Aliases">The extern aliases that they use.</param>
/// <param name="AreObsolete">Whether one is obsolete: only code that is obsolete itself may use it.</param>
internal sealed record NamesModel(EquatableArray<string> Aliases, bool AreObsolete)
{
    /// <summary>Names that need nothing.</summary>
    public static NamesModel None { get; } = new(default, AreObsolete: false);
}
