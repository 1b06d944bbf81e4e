using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Finds what a type parameter stands for in a call that does not compile, where the compiler does not tell.</summary>
internal static class TypeInference
{
    /// <summary>The type that takes the place of a type parameter, or <see langword="null"/> where the argument does not decide that.</summary>
    /// <param name="parameter">The type parameter.</param>
    /// <param name="declared">The type of a parameter of the method.</param>
    /// <param name="given">The type of what is passed for it.</param>
    public static ITypeSymbol? Find(ITypeParameterSymbol parameter, ITypeSymbol declared, ITypeSymbol given)
    {
        switch (declared)
        {
            case ITypeParameterSymbol other:
                return Hierarchy.IsSame(other, parameter) ? given : null;
            case IArrayTypeSymbol array:
                return given is IArrayTypeSymbol items ? Find(parameter, array.ElementType, items.ElementType) : null;
            case INamedTypeSymbol { IsGenericType: true } generic:
                INamedTypeSymbol? same = Above(given).FirstOrDefault(each => Hierarchy.IsSame(each.OriginalDefinition, generic.OriginalDefinition));
                return same is null ? null : generic.TypeArguments
                    .Zip(same.TypeArguments, (left, right) => Find(parameter, left, right))
                    .FirstOrDefault(found => found is not null);
            default:
                return null;
        }
    }

    /// <summary>Whether a type parameter is in a type.</summary>
    public static bool IsOpen(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => IsOpen(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsOpen),
        _ => false,
    };

    private static IEnumerable<INamedTypeSymbol> Above(ITypeSymbol type)
    {
        for (INamedTypeSymbol? each = type as INamedTypeSymbol ?? type.BaseType; each is not null; each = each.BaseType)
        {
            yield return each;
        }

        foreach (INamedTypeSymbol each in type.AllInterfaces)
        {
            yield return each;
        }
    }
}
