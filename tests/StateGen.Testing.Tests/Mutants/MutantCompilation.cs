using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGen.Testing.Tests.Generation;

namespace StateGen.Testing.Tests.Mutants;

/// <summary>The state types and their generated tests, compiled with one change in what was generated for the types.</summary>
internal static class MutantCompilation
{
    private static readonly Lazy<Compilation> Whole = new(() => GeneratedCode.Of(GameSource.Text));

    /// <summary>What was generated for a type.</summary>
    public static string Source(string file) => Tree(file).ToString();

    /// <summary>Runs the generated tests.</summary>
    /// <param name="tests">The class of tests.</param>
    /// <param name="file">The generated file that is changed.</param>
    /// <param name="change">The change.</param>
    /// <returns>The tests that failed, by name, each with its message.</returns>
    public static IReadOnlyDictionary<string, string> Run(string tests, string file, Func<string, string> change)
    {
        SyntaxTree tree = Tree(file);
        SyntaxTree changed = CSharpSyntaxTree.ParseText(
            change(tree.ToString()), (CSharpParseOptions)tree.Options, tree.FilePath, cancellationToken: TestContext.Current.CancellationToken);
        return GeneratedCode.Run(Whole.Value.ReplaceSyntaxTree(tree, changed), $"Games.{tests}");
    }

    private static SyntaxTree Tree(string file) => Whole.Value.SyntaxTrees.Single(tree => Path.GetFileName(tree.FilePath) == file);
}
