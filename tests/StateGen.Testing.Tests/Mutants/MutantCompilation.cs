using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGen.Testing.Tests.Generation;

namespace StateGen.Testing.Tests.Mutants;

/// <summary>Compiles the state types and their generated tests with a change in one generated file.</summary>
internal static class MutantCompilation
{
    private static readonly Lazy<Compilation> Whole = new(() => GeneratedCode.Of(GameSource.Text));

    /// <summary>The text of a generated file.</summary>
    public static string Source(string file) => Tree(file).ToString();

    /// <summary>Runs the generated tests.</summary>
    /// <param name="tests">The name of the test class.</param>
    /// <param name="file">The generated file to change.</param>
    /// <param name="change">Changes the text of the file.</param>
    /// <returns>The names of the failed tests with their messages.</returns>
    public static IReadOnlyDictionary<string, string> Run(string tests, string file, Func<string, string> change)
    {
        SyntaxTree tree = Tree(file);
        SyntaxTree changed = CSharpSyntaxTree.ParseText(
            change(tree.ToString()), (CSharpParseOptions)tree.Options, tree.FilePath, cancellationToken: TestContext.Current.CancellationToken);
        return GeneratedCode.Run(Whole.Value.ReplaceSyntaxTree(tree, changed), $"Games.{tests}");
    }

    private static SyntaxTree Tree(string file) => Whole.Value.SyntaxTrees.Single(tree => Path.GetFileName(tree.FilePath) == file);
}
