using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Recognizes type parameters that must implement the generated interface.</summary>
internal static class StateContract
{
    /// <summary>Determines whether a type parameter accepts only state types.</summary>
    public static bool AsksFor(ITypeParameterSymbol parameter) => parameter.ConstraintTypes
        .OfType<INamedTypeSymbol>()
        .Any(constraint => constraint.AllInterfaces.Append(constraint).Any(each => IsOf(each, parameter)));

    /// <summary>Determines whether a type can be an argument for such a type parameter.</summary>
    public static bool IsMetBy(ITypeSymbol type) => type is ITypeParameterSymbol parameter
        ? AsksFor(parameter)
        : type.AllInterfaces.Any(each => IsOf(each, type));

    /// <summary>Determines whether an interface is the contract for a type.</summary>
    private static bool IsOf(INamedTypeSymbol contract, ITypeSymbol type) =>
        contract is { Arity: 1, ContainingType: null }
        && contract.MetadataFullName() == StubParser.Contract
        && Hierarchy.IsSame(contract.TypeArguments[0], type);
}
