using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Closing;

/// <summary>
/// Checks closed generic types: no hash table or sorted collection may compare objects of a
/// graph. Types that members and base classes close are reported at these.
/// </summary>
internal static class ClosedGraphCheck
{
    /// <summary>Returns the diagnostics by syntax tree.</summary>
    public static ILookup<SyntaxTree, Diagnostic> Run(Compilation compilation, CancellationToken token)
    {
        INamedTypeSymbol[] states = [.. StateTypes.WrittenIn(compilation.Assembly)];
        string[] names = [.. states.Where(type => TypeDeclarations.TypeParameters(type).Any()).Select(type => type.Name)];
        if (names.Length == 0 && ReferencedGenerics.Of(compilation).StateNames.Count == 0)
        {
            return Enumerable.Empty<Diagnostic>().ToLookup(each => each.Location.SourceTree!);
        }

        IEnumerable<FileNames> files = compilation.SyntaxTrees.Where(tree => !StateTypes.IsGenerated(tree)).Select(tree => FileNames.Of(tree, token));
        Dictionary<INamedTypeSymbol, Diagnostic> wrong = new(SymbolEqualityComparer.Default);
        foreach (ClosedType closed in ClosedTypeFinder.Search(compilation, files, names, token).Types)
        {
            if (ComparedGraphCheck.OfClosed(closed.Type, compilation.Assembly, closed.Node.GetLocation()) is { } diagnostic)
            {
                wrong[closed.Type] = diagnostic;
            }
        }

        return Causes(wrong, states).ToLookup(each => each.Location.SourceTree!);
    }

    /// <summary>Returns the diagnostics of the causes only. A type that contains a reported type has no problem of its own.</summary>
    private static List<Diagnostic> Causes(Dictionary<INamedTypeSymbol, Diagnostic> wrong, INamedTypeSymbol[] states)
    {
        HashSet<ISymbol> told = new(wrong.Count == 0 ? [] : states.SelectMany(ReachableTypes.From), SymbolEqualityComparer.Default);
        List<Diagnostic> causes = [];
        foreach (INamedTypeSymbol[] reached in wrong.Keys
            .Select(type => ReachableTypes.From(type).Where(wrong.ContainsKey).ToArray())
            .OrderBy(reached => reached.Length))
        {
            if (!reached.Any(told.Contains))
            {
                causes.Add(wrong[reached[0]]);
            }

            told.Add(reached[0]);
        }

        return causes;
    }
}
