using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>The state types that a type is made of.</summary>
internal static class Hierarchy
{
    /// <summary>The state types among a type's base classes, the one that all derive from first, and the type itself.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type)
    {
        Stack<INamedTypeSymbol> types = new();
        for (INamedTypeSymbol? each = type; each is not null && each.IsState(); each = each.BaseType)
        {
            types.Push(each);
        }

        return types;
    }

    /// <summary>A type and all that it derives from, itself first.</summary>
    public static IEnumerable<INamedTypeSymbol> SelfAndBases(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? each = type; each is not null; each = each.BaseType)
        {
            yield return each;
        }
    }

    /// <summary>
    /// Whether a class needs not be a state type, because neither it nor what it derives from has anything to save: an abstract one
    /// without fields, whose sources are there to tell.
    /// </summary>
    public static bool HoldsNothing(INamedTypeSymbol type) => type.SpecialType == SpecialType.System_Object
        || (type is { IsAbstract: true, BaseType: { } parent }
            && !type.IsState()
            && type.Locations.Any(location => location.IsInSource)
            && !type.GetMembers().OfType<IFieldSymbol>().Any(field => !field.IsStatic && !field.IsConst)
            && HoldsNothing(parent));

    /// <summary>Whether the name of a base class's member means another member in a class that derives from it.</summary>
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

    /// <summary>What a virtual member means in a type: the override nearest to it, or the member itself.</summary>
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
