using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Finds the state types that states of a type can hold.</summary>
internal static class ReachableTypes
{
    /// <summary>The type itself, those that it derives from, its cases, and those of its members.</summary>
    public static IEnumerable<INamedTypeSymbol> From(ITypeSymbol root)
    {
        HashSet<ISymbol> met = new(SymbolEqualityComparer.Default);
        Queue<ITypeSymbol> next = new([root]);
        while (next.Count > 0)
        {
            ITypeSymbol type = next.Dequeue();
            if (!met.Add(type))
            {
                continue;
            }

            foreach (ITypeSymbol part in PartsOf(type))
            {
                next.Enqueue(part);
            }

            if (type is INamedTypeSymbol named && (type.IsState() || type.IsUnion()))
            {
                yield return named;
            }
        }
    }

    /// <summary>The types that a type names: its arguments, its cases, what its members are, and its base class.</summary>
    public static IEnumerable<ITypeSymbol> PartsOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return [array.ElementType];
        }

        if (type is not INamedTypeSymbol named)
        {
            return [];
        }

        IEnumerable<ITypeSymbol> bases = named.BaseType is { } parent ? [parent] : [];
        return !type.IsState() && !type.IsUnion()
            ? named.TypeArguments.Concat(OwnCollections.BaseOf(named)?.TypeArguments ?? [])
            : named.TypeArguments.Concat(CasesOf(named)).Concat(MembersOf(named)).Concat(bases);
    }

    /// <summary>The types that may stand in the place of a union.</summary>
    public static IEnumerable<ITypeSymbol> CasesOf(INamedTypeSymbol type) => type.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.FullName() == AttributeNames.StateUnion && attribute.ConstructorArguments.Length == 2)
        .Select(attribute => attribute.ConstructorArguments[1].Value)
        .OfType<ITypeSymbol>();

    /// <summary>The types of the members that are saved, but for those that a formatter of the user's writes.</summary>
    private static IEnumerable<ITypeSymbol> MembersOf(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => MemberParser.FindAttribute(type, member, AttributeNames.Member) is not null && CustomFormatters.NamedBy(member) is null)
        .Select(member => member switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        })
        .OfType<ITypeSymbol>();
}
