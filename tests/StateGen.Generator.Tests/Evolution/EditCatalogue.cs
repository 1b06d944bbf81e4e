namespace StateGen.Generator.Tests.Evolution;

/// <summary>Contains the legal edits.</summary>
internal static partial class EditCatalogue
{
    public static IReadOnlyList<Edit> All { get; } = [.. OfMembers(), .. OfValues(), .. OfTypes()];
}
