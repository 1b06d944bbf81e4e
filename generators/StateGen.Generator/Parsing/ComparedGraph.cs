using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Determines whether comparing values calls members of objects that preserve references. Such objects can form a circle.</summary>
internal sealed class ComparedGraph(ComparedCollection collection)
{
    private readonly HashSet<ITypeSymbol> _met = new(SymbolEqualityComparer.Default);

    /// <summary>Returns the first type with preserved references whose members the comparison uses, or <see langword="null"/>.</summary>
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
            // Structs and tuples compare their parts. Other classes of the base class library hold no state types that they compare.
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
    /// User code in a comparison may use any object that it can reach. A collection that is filled last can wait until all objects are read.
    /// Only objects that compare each other remain a problem then.
    /// </summary>
    private INamedTypeSymbol? FirstThatMayBeAsked(INamedTypeSymbol type) => ReachableTypes.From(type).FirstOrDefault(reached =>
        reached.PreservesReferences()
        && (collection.IsFixed || (collection.IsSorted ? HasOrder(reached) : reached.IsRecord || HasEquality(reached))));

    private static bool IsNullable(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static bool IsOfOthers(INamedTypeSymbol type) =>
        !type.IsState() && !type.IsUnion() && !type.Locations.Any(location => location.IsInSource);

    /// <summary>Determines whether a type, or a class that it derives from, defines equality itself.</summary>
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

    /// <summary>Returns the types of the fields and auto-properties of a record or struct, including those of its base classes.</summary>
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
