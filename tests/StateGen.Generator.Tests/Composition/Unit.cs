namespace StateGen.Generator.Tests.Composition;

/// <summary>A few declarations that belong together, in a namespace of their own.</summary>
/// <param name="Index">Its number, which is in the names of its files and of its namespace.</param>
/// <param name="Files">Its sources.</param>
/// <param name="Without">What the compiler needs where the generator does not run: the declarations of migrations.</param>
internal sealed record Unit(int Index, IReadOnlyList<string> Files, string Without)
{
    /// <summary>All of its sources, to be read.</summary>
    public override string ToString() => string.Join("\n// ---- another file\n", Files);
}
