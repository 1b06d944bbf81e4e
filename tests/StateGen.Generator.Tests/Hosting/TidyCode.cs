using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGen.Generator.Tests.Hosting;

/// <summary>
/// Checks that generated code is easy to read in a debugger: no long lines, no unnecessary empty lines, and each formatter named once in full.
/// </summary>
internal static class TidyCode
{
    private const int MaxLength = 160;

    /// <summary>The length from which a name or string may make a line too long, since it cannot be broken.</summary>
    private const int LongWord = 60;

    /// <summary>Returns the problems in the generated files of a compilation, each with its file and line.</summary>
    public static IEnumerable<string> Faults(Compilation compilation, IEnumerable<SyntaxTree> generated)
    {
        foreach (SyntaxTree tree in generated)
        {
            string name = Path.GetFileName(tree.FilePath);
            foreach (string fault in FaultsOf(tree.ToString().Split('\n')).Concat(FormattersNamedTwice(compilation, tree)))
            {
                yield return $"{name}: {fault}";
            }
        }
    }

    private static IEnumerable<string> FaultsOf(string[] lines)
    {
        for (int i = 0; i < lines.Length - 1; i++)
        {
            string line = lines[i];
            string next = lines[i + 1].TrimStart();
            if (line.Length > MaxLength && line.Split(' ', ',', '(', '<', '[').All(word => word.Length < LongWord))
            {
                yield return $"line {i + 1} has {line.Length} characters: {line}";
            }

            if (line.Length > 0 && line.TrimEnd() != line)
            {
                yield return $"line {i + 1} ends with a space";
            }

            if (line.Length == 0 && (next.Length == 0 || next[0] is '}' or ']' or ')'))
            {
                yield return $"line {i + 1} is empty before '{next}'";
            }

            if (line.TrimStart() is "{" or "[" && next.Length == 0)
            {
                yield return $"line {i + 2} is empty at the beginning of a block";
            }
        }
    }

    /// <summary>Returns the formatters that a file names twice in full. One with type parameters or private types cannot have an alias.</summary>
    private static IEnumerable<string> FormattersNamedTwice(Compilation compilation, SyntaxTree tree)
    {
        IEnumerable<IGrouping<string, SyntaxNode>> named = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes()
            .Where(IsFormatter)
            .Where(node => !node.Ancestors().Any(each => each is UsingDirectiveSyntax || IsFormatter(each)))
            .GroupBy(node => node.ToString());
        foreach (IGrouping<string, SyntaxNode> formatter in named.Where(group => group.Count() > 1))
        {
            if (compilation.GetSemanticModel(tree).GetSymbolInfo(formatter.First(), TestContext.Current.CancellationToken).Symbol is ITypeSymbol type
                && CanBeNamed(type, compilation))
            {
                yield return $"{formatter.Key} is named {formatter.Count()} times";
            }
        }
    }

    /// <summary>Determines whether a node names a formatter of the library. One that restores in place wraps the alias of another.</summary>
    private static bool IsFormatter(SyntaxNode node) =>
        node switch
        {
            QualifiedNameSyntax name => name.Right,
            MemberAccessExpressionSyntax access => access.Name,
            _ => null,
        } is { Identifier.ValueText: var word }
        && word.EndsWith("Formatter", StringComparison.Ordinal)
        && word != "ReusingFormatter"
        && node.ToString().StartsWith("global::StateGen.", StringComparison.Ordinal);

    private static bool CanBeNamed(ITypeSymbol type, Compilation compilation) => type switch
    {
        ITypeParameterSymbol => false,
        IArrayTypeSymbol array => CanBeNamed(array.ElementType, compilation),
        INamedTypeSymbol named => compilation.IsSymbolAccessibleWithin(named, compilation.Assembly)
            && named.TypeArguments.All(argument => CanBeNamed(argument, compilation))
            && (named.ContainingType is not { } outer || CanBeNamed(outer, compilation)),
        _ => true,
    };
}
