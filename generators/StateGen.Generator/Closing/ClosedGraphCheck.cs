using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Closing;

/// <summary>
/// Checks what only a closed generic type shows: that none of its tables compares objects of a graph. What members and base classes of
/// state types close is told at these.
/// </summary>
internal static class ClosedGraphCheck
{
    /// <summary>What is wrong, by file.</summary>
    public static ILookup<SyntaxTree, Diagnostic> Run(Compilation compilation, CancellationToken token)
    {
        INamedTypeSymbol[] states = [.. StateTypes.WrittenIn(compilation.Assembly)];
        string[] names = [.. states.Where(type => TypeDeclarations.TypeParameters(type).Any()).Select(type => type.Name)];
        if (names.Length == 0 && ReferencedGenerics.Of(compilation).StateNames.Count == 0)
        {
            return Enumerable.Empty<Diagnostic>().ToLookup(each => each.Location.SourceTree!);
        }

        IEnumerable<FileNames> files = compilation.SyntaxTrees.Where(tree => !StateTypes.IsGenerated(tree)).Select(tree => FileNames.Of(tree, token));
        List<(INamedTypeSymbol Type, Diagnostic Diagnostic)> found = [];
        foreach (ClosedType closed in ClosedTypeFinder.Search(compilation, files, names, token).Types.OrderBy(closed => TypeSubstitution.SizeOf(closed.Type)))
        {
            // What holds a type that was told of has nothing wrong with it itself.
            if (ComparedGraphCheck.OfClosed(closed.Type, compilation.Assembly, closed.Node.GetLocation()) is { } diagnostic
                && !ReachableTypes.From(closed.Type).Any(reached => found.Exists(other => Hierarchy.IsSame(other.Type, reached))))
            {
                found.Add((closed.Type, diagnostic));
            }
        }

        HashSet<ISymbol> told = new(found.Count == 0 ? [] : states.SelectMany(ReachableTypes.From), SymbolEqualityComparer.Default);
        return found.Where(each => !told.Contains(each.Type)).ToLookup(each => each.Diagnostic.Location.SourceTree!, each => each.Diagnostic);
    }
}
