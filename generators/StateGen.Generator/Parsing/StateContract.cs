using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>What asks for a state type: a type parameter that must implement what the generator adds.</summary>
internal static class StateContract
{
    /// <summary>Whether a type parameter takes state types only.</summary>
    public static bool AsksFor(ITypeParameterSymbol parameter) => parameter.ConstraintTypes
        .OfType<INamedTypeSymbol>()
        .Any(constraint => constraint.AllInterfaces.Append(constraint).Any(each => IsOf(each, parameter)));

    /// <summary>Whether a type can be its argument.</summary>
    public static bool IsMetBy(ITypeSymbol type) => type is ITypeParameterSymbol parameter
        ? AsksFor(parameter)
        : type.AllInterfaces.Any(each => IsOf(each, type));

    /// <summary>Whether an interface is the contract, and is about that type.</summary>
    private static bool IsOf(INamedTypeSymbol contract, ITypeSymbol type) =>
        contract is { Arity: 1, ContainingType: null }
        && contract.MetadataFullName() == StubParser.Contract
        && Hierarchy.IsSame(contract.TypeArguments[0], type);
}
