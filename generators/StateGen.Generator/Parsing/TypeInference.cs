using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Infers the type argument of a call that does not compile, where the compiler gives up.</summary>
internal static class TypeInference
{
    /// <summary>Returns the type argument for a type parameter, or <see langword="null"/> if the argument does not determine it.</summary>
    /// <param name="parameter">The type parameter.</param>
    /// <param name="declared">The type of the method parameter.</param>
    /// <param name="given">The type of the passed argument.</param>
    public static ITypeSymbol? Find(ITypeParameterSymbol parameter, ITypeSymbol declared, ITypeSymbol given)
    {
        switch (declared)
        {
            case ITypeParameterSymbol other:
                return Hierarchy.IsSame(other, parameter) ? given : null;
            case IArrayTypeSymbol array:
                return given is IArrayTypeSymbol items ? Find(parameter, array.ElementType, items.ElementType) : null;
            case INamedTypeSymbol { IsGenericType: true } generic:
                INamedTypeSymbol? same = Hierarchy.SelfAndBases(given as INamedTypeSymbol ?? given.BaseType).Concat(given.AllInterfaces)
                    .FirstOrDefault(each => Hierarchy.IsSame(each.OriginalDefinition, generic.OriginalDefinition));
                return same is null ? null : generic.TypeArguments
                    .Zip(same.TypeArguments, (left, right) => Find(parameter, left, right))
                    .FirstOrDefault(found => found is not null);
            default:
                return null;
        }
    }
}
