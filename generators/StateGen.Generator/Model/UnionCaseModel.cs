namespace StateGen.Generator.Model;

/// <summary>A case of a union.</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Type">Its type.</param>
/// <param name="PreservesReferences">Whether its objects keep their identity.</param>
internal sealed record UnionCaseModel(int Tag, string Type, bool PreservesReferences)
{
    /// <summary>The short name that the file has for its formatter, or <see langword="null"/> where the file can have none.</summary>
    public string? FormatterAlias { get; init; }
}
