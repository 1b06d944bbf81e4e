namespace StateGen.Generator.Tests.Composition;

/// <summary>Represents a few related declarations in their own namespace.</summary>
/// <param name="Index">The number of the unit, which is part of the names of its files and namespace.</param>
/// <param name="Files">The sources of the unit.</param>
/// <param name="Without">The source that the compiler needs if the generator does not run: the declarations of migrations.</param>
internal sealed record Unit(int Index, IReadOnlyList<string> Files, string Without)
{
    /// <summary>Gets all sources of the unit as one text, for readers.</summary>
    public override string ToString() => string.Join("\n// ---- another file\n", Files);
}
