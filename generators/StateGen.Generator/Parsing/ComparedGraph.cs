using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Finds out whether a comparison of values asks objects that keep their identity, which may lead back to themselves.</summary>
internal sealed class ComparedGraph(ComparedCollection collection)
{
    private readonly HashSet<ITypeSymbol> _met = new(SymbolEqualityComparer.Default);

    /// <summary>The first type of such objects that is asked for its members; <see langword="null"/> where none is.</summary>
    public static INamedTypeSymbol? FirstAsked(ComparedCollection collection) => new ComparedGraph(collection).Visit(collection.Key);

    private INamedTypeSymbol? Visit(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named || named.SpecialType != SpecialType.None && !IsNullable(named) || named.TypeKind == TypeKind.Enum
            || ReachableTypes.IsTooLong(named) || !_met.Add(named))
        {
            return null;
        }

        if (IsOfOthers(named))
        {
            // Structs and tuples ask their parts, and other classes of the base class library hold no state types that they would ask.
            return named.IsValueType || named.MetadataFullName().StartsWith("System.Tuple`", System.StringComparison.Ordinal)
                ? First(named.TypeArguments)
                : null;
        }

        if (named.IsUnion() && First(ReachableTypes.CasesOf(named)) is { } ofCase)
        {
            return ofCase;
        }

        bool isByUser = collection.IsSorted ? HasOrder(named) : HasEquality(named);
        bool isByCompiler = !collection.IsSorted && !isByUser && (named.IsRecord || named.IsValueType);
        return named.PreservesReferences() ? (isByUser || isByCompiler ? named : null)
            : isByUser ? FirstThatMayBeAsked(named)
            : isByCompiler ? First(Held(named))
            : null;
    }

    private INamedTypeSymbol? First(IEnumerable<ITypeSymbol> types) => types.Select(Visit).FirstOrDefault(found => found is not null);

    /// <summary>
    /// Code of the user's may ask whatever it finds. Where the collection can wait until all is read, that is well, but for objects that
    /// would ask each other in turn.
    /// </summary>
    private INamedTypeSymbol? FirstThatMayBeAsked(INamedTypeSymbol type) => ReachableTypes.From(type).FirstOrDefault(reached =>
        reached.PreservesReferences()
        && (collection.IsFixed || (collection.IsSorted ? HasOrder(reached) : reached.IsRecord || HasEquality(reached))));

    private static bool IsNullable(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static bool IsOfOthers(INamedTypeSymbol type) =>
        !type.IsState() && !type.IsUnion() && !type.Locations.Any(location => location.IsInSource);

    /// <summary>Whether a type, or a class that it derives from, says itself when two of its values are equal.</summary>
    private static bool HasEquality(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? each = type; each is { SpecialType: SpecialType.None }; each = each.BaseType)
        {
            if (each.GetMembers().OfType<IMethodSymbol>().Any(method =>
                !method.IsImplicitlyDeclared
                && !method.IsStatic
                && (method.Name is "Equals" or "GetHashCode" || method.Name.EndsWith(".Equals", System.StringComparison.Ordinal))
                && (each.IsRecord ? each.Locations.Any(location => location.IsInSource) : true)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOrder(INamedTypeSymbol type) => type.AllInterfaces.Any(each => each.FullName() == "System.IComparable");

    /// <summary>The types of what a record or struct holds, the classes that it derives from included.</summary>
    private static IEnumerable<ITypeSymbol> Held(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? each = type; each is { SpecialType: SpecialType.None }; each = each.BaseType)
        {
            foreach (ISymbol member in each.GetMembers().Where(member => !member.IsStatic))
            {
                if (member is IFieldSymbol field)
                {
                    yield return field.Type;
                }
                else if (member is IPropertySymbol { IsIndexer: false } property && SavedMember.IsAutoProperty(property))
                {
                    yield return property.Type;
                }
            }
        }
    }
}
