using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Finds the state types that are reachable from a type.</summary>
internal static class ReachableTypes
{
    /// <summary>The maximum number of types to visit.</summary>
    private const int MaxTypes = 1000;

    /// <summary>The maximum number of types in a constructed type.</summary>
    private const int MaxSize = 100;

    /// <summary>
    /// Determines whether a constructed type is too long to visit. A generic type may contain ever larger constructions of itself, so a search
    /// would never end. The type's own declaration reports the error.
    /// </summary>
    public static bool IsTooLong(ITypeSymbol type) => TypeSubstitution.SizeOf(type) > MaxSize;

    /// <summary>Returns the state types and unions among a type, its base classes, its cases, and the types of its members.</summary>
    public static IEnumerable<INamedTypeSymbol> From(ITypeSymbol root)
    {
        HashSet<ISymbol> met = new(SymbolEqualityComparer.Default);
        Queue<ITypeSymbol> next = new([root]);
        while (next.Count > 0 && met.Count < MaxTypes)
        {
            ITypeSymbol type = next.Dequeue();
            if (IsTooLong(type) || !met.Add(type))
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

    /// <summary>Returns the types that a type refers to: type arguments, cases, member types, and the base class.</summary>
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
            ? named.TypeArguments.Concat(UserDefinedCollections.BaseOf(named)?.TypeArguments ?? [])
            : named.TypeArguments.Concat(CasesOf(named)).Concat(MembersOf(named)).Concat(bases);
    }

    /// <summary>Returns the cases of a union.</summary>
    public static IEnumerable<ITypeSymbol> CasesOf(INamedTypeSymbol type) => type.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.FullName() == AttributeNames.StateUnion && attribute.ConstructorArguments.Length == 2)
        .Select(attribute => attribute.ConstructorArguments[1].Value)
        .OfType<ITypeSymbol>();

    /// <summary>Returns the type of a saved member, or <see langword="null"/> if a user-defined formatter writes it.</summary>
    public static ITypeSymbol? TypeOfSaved(ISymbol member) =>
        MemberParser.FindAttribute(member.ContainingType, member, AttributeNames.Member) is null || CustomFormatters.NamedBy(member) is not null
            ? null
            : member switch
            {
                IPropertySymbol property => property.Type,
                IFieldSymbol field => field.Type,
                _ => null,
            };

    private static IEnumerable<ITypeSymbol> MembersOf(INamedTypeSymbol type) => type.GetMembers().Select(TypeOfSaved).OfType<ITypeSymbol>();
}
