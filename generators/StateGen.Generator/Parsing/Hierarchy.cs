using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Walks the base classes of state types.</summary>
internal static class Hierarchy
{
    /// <summary>Returns the state types among a type's base classes, base first, and then the type itself.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type)
    {
        Stack<INamedTypeSymbol> types = new();
        for (INamedTypeSymbol? each = type; each is not null && each.IsState(); each = each.BaseType)
        {
            types.Push(each);
        }

        return types;
    }

    /// <summary>Returns a type and its base classes, starting with the type itself.</summary>
    public static IEnumerable<INamedTypeSymbol> SelfAndBases(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? each = type; each is not null; each = each.BaseType)
        {
            yield return each;
        }
    }

    /// <summary>
    /// Determines whether a class needs no <c>[State]</c>: neither it nor its base classes have anything to save. It must be abstract, have no
    /// fields, and be declared in source.
    /// </summary>
    public static bool HoldsNothing(INamedTypeSymbol type) => type.SpecialType == SpecialType.System_Object
        || (type is { IsAbstract: true, BaseType: { } parent }
            && !type.IsState()
            && type.Locations.Any(location => location.IsInSource)
            && !type.GetMembers().OfType<IFieldSymbol>().Any(field => !field.IsStatic && !field.IsConst)
            && HoldsNothing(parent));

    /// <summary>Determines whether a derived class hides a member of its base class.</summary>
    public static bool IsHidden(ISymbol member, INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? each = type; each is not null && !IsSame(each, member.ContainingType); each = each.BaseType)
        {
            if (each.GetMembers(member.Name).Any(other => !other.IsOverride))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the override of a virtual member that is nearest to a type, or the member itself.</summary>
    public static ISymbol MostDerived(ISymbol member, INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? each = type; each is not null && !IsSame(each.OriginalDefinition, member.ContainingType?.OriginalDefinition); each = each.BaseType)
        {
            if (each.GetMembers(member.Name).FirstOrDefault(other => Overrides(other, member)) is { } found)
            {
                return found;
            }
        }

        return member;
    }

    private static bool Overrides(ISymbol other, ISymbol member)
    {
        for (ISymbol? each = Overridden(other); each is not null; each = Overridden(each))
        {
            if (IsSame(each.OriginalDefinition, member.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.OverriddenProperty,
        IMethodSymbol method => method.OverriddenMethod,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };

    public static bool IsSame(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}
