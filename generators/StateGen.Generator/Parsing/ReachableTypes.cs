using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Finds the state types that states of a type can hold.</summary>
internal static class ReachableTypes
{
    /// <summary>How many types are looked into.</summary>
    private const int MaxTypes = 1000;

    /// <summary>Of how many types one may be made.</summary>
    private const int MaxSize = 100;

    /// <summary>
    /// Whether a type is too long to look into. A generic type may hold an ever longer one of itself, which is refused at its own place,
    /// and which nobody who looks for something would come to the end of.
    /// </summary>
    public static bool IsTooLong(ITypeSymbol type) => TypeSubstitution.SizeOf(type) > MaxSize;

    /// <summary>The type itself, those that it derives from, its cases, and those of its members.</summary>
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
            ? named.TypeArguments.Concat(UserDefinedCollections.BaseOf(named)?.TypeArguments ?? [])
            : named.TypeArguments.Concat(CasesOf(named)).Concat(MembersOf(named)).Concat(bases);
    }

    /// <summary>The cases of a union.</summary>
    public static IEnumerable<ITypeSymbol> CasesOf(INamedTypeSymbol type) => type.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.FullName() == AttributeNames.StateUnion && attribute.ConstructorArguments.Length == 2)
        .Select(attribute => attribute.ConstructorArguments[1].Value)
        .OfType<ITypeSymbol>();

    /// <summary>The type of a member that is saved, where no formatter of the user's writes it.</summary>
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
