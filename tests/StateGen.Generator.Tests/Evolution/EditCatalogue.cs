namespace StateGen.Generator.Tests.Evolution;

/// <summary>The edits that are allowed.</summary>
internal static partial class EditCatalogue
{
    public static IReadOnlyList<Edit> All { get; } = [.. OfMembers(), .. OfValues(), .. OfTypes()];
}
