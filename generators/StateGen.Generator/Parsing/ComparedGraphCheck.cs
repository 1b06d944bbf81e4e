using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Parsing;

/// <summary>Checks that no hash table or sorted collection compares graph objects by their content, which may include the collection.</summary>
internal static class ComparedGraphCheck
{
    /// <summary>Limits the number of types to visit: a generic type may contain ever larger constructions of itself.</summary>
    private const int MaxTypes = 1000;

    public static void Run(INamedTypeSymbol type, List<SavedMember> members, DiagnosticSink sink)
    {
        foreach (SavedMember member in members.Where(member => CustomFormatters.NamedBy(member.Symbol) is null))
        {
            // The base class reports its own members. Only for a generic base class are the member types known here.
            bool isOwn = Hierarchy.IsSame(member.Symbol.ContainingType, type);
            if ((isOwn || member.Symbol.ContainingType.IsGenericType) && Find(member.Type, type.ContainingAssembly) is var (key, asked))
            {
                sink.Report(DiagnosticDescriptors.ComparesGraph, isOwn ? member.Symbol : type, Arguments(member.Symbol, key, asked));
            }
        }
    }

    /// <summary>Checks the members of a closed generic state type.</summary>
    public static Diagnostic? OfClosed(INamedTypeSymbol type, IAssemblySymbol assembly, Location location)
    {
        foreach (ISymbol member in Hierarchy.Of(type).SelectMany(each => each.GetMembers()))
        {
            if (ReachableTypes.TypeOfSaved(member) is { } held && Find(held, assembly) is var (key, asked))
            {
                return Diagnostic.Create(DiagnosticDescriptors.ComparesGraph, location, Arguments(member, key, asked));
            }
        }

        return null;
    }

    private static object[] Arguments(ISymbol member, ITypeSymbol key, INamedTypeSymbol asked) =>
    [
        $"{member.ContainingType.Name}.{member.Name}",
        key.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
        asked.Name,
    ];

    private static (ITypeSymbol Key, INamedTypeSymbol Asked)? Find(ITypeSymbol root, IAssemblySymbol assembly)
    {
        HashSet<ISymbol> met = new(SymbolEqualityComparer.Default);
        Queue<ITypeSymbol> next = new([root]);
        while (next.Count > 0 && met.Count < MaxTypes)
        {
            ITypeSymbol type = next.Dequeue();
            if (ReachableTypes.IsTooLong(type) || !met.Add(type) || CustomFormatters.FindNamed(type, assembly) is not null)
            {
                continue;
            }

            if (ComparedCollection.Of(type) is { } collection && ComparedGraph.FirstAsked(collection) is { } asked)
            {
                return (collection.Key, asked);
            }

            foreach (ITypeSymbol part in PartsOf(type))
            {
                next.Enqueue(part);
            }
        }

        return null;
    }

    /// <summary>Returns the types that a type is composed of. A state type that is not generic is checked at its own declaration.</summary>
    private static IEnumerable<ITypeSymbol> PartsOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => [array.ElementType],
        INamedTypeSymbol { IsGenericType: true } => ReachableTypes.PartsOf(type),
        INamedTypeSymbol named when named.IsUnion() => ReachableTypes.CasesOf(named),
        INamedTypeSymbol named when UserDefinedCollections.BaseOf(named) is { } collection => collection.TypeArguments,
        _ => [],
    };
}
