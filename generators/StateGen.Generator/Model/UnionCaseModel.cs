namespace StateGen.Generator.Model;

/// <summary>Describes a case of a union.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Type">The type.</param>
/// <param name="PreservesReferences">Whether the type preserves references.</param>
internal sealed record UnionCaseModel(int Tag, string Type, bool PreservesReferences)
{
    /// <summary>Gets the short name of the formatter in the file, or <see langword="null"/> if there is none.</summary>
    public string? FormatterAlias { get; init; }
}
