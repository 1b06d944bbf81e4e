using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Puts types in the place of type parameters.</summary>
internal static class TypeSubstitution
{
    /// <summary>The type parameters of a generic type or method and of the types around it, outermost first.</summary>
    public static ImmutableArray<ITypeParameterSymbol> ParametersOf(ISymbol definition) => definition switch
    {
        INamedTypeSymbol type => [.. TypeDeclarations.TypeParameters(type)],
        IMethodSymbol { ContainingType: { } type } method => [.. TypeDeclarations.TypeParameters(type), .. method.TypeParameters],
        _ => [],
    };

    /// <summary>What a type or method has in the place of these parameters.</summary>
    public static GenericUse UseOf(ISymbol symbol) => new(symbol.OriginalDefinition, symbol switch
    {
        INamedTypeSymbol type => [.. ArgumentsOf(type)],
        IMethodSymbol { ContainingType: { } type } method => [.. ArgumentsOf(type), .. method.TypeArguments],
        _ => [],
    });

    /// <summary>The type that a use means.</summary>
    public static INamedTypeSymbol TypeOf(INamedTypeSymbol definition, ImmutableArray<ITypeSymbol> arguments)
    {
        INamedTypeSymbol type = definition.ContainingType is { } container
            ? TypeOf(container, arguments.RemoveRange(arguments.Length - definition.Arity, definition.Arity)).GetTypeMembers(definition.Name, definition.Arity).First()
            : definition;
        return definition.Arity == 0 ? type : type.Construct([.. arguments.Skip(arguments.Length - definition.Arity)]);
    }

    /// <summary>A use within generic code, as it is where that code has types in the place of its parameters.</summary>
    public static GenericUse Within(this GenericUse use, GenericUse around, Compilation compilation)
    {
        Dictionary<ITypeParameterSymbol, ITypeSymbol> map = new(SymbolEqualityComparer.Default);
        ImmutableArray<ITypeParameterSymbol> parameters = ParametersOf(around.Definition);
        for (int i = 0; i < parameters.Length; i++)
        {
            map[parameters[i]] = around.Arguments[i];
        }

        return new GenericUse(use.Definition, [.. use.Arguments.Select(argument => Substitute(argument, map, compilation))]);
    }

    /// <summary>The type parameters within a type.</summary>
    public static IEnumerable<ITypeParameterSymbol> ParametersIn(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => [parameter],
        IArrayTypeSymbol array => ParametersIn(array.ElementType),
        INamedTypeSymbol named => ArgumentParser.ArgumentsOf(named).SelectMany(ParametersIn),
        _ => [],
    };

    /// <summary>Whether there are type parameters within a type.</summary>
    public static bool IsOpen(ITypeSymbol type) => ParametersIn(type).Any();

    /// <summary>Of how many types a type is made.</summary>
    public static int SizeOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => 1 + SizeOf(array.ElementType),
        INamedTypeSymbol named => 1 + ArgumentParser.ArgumentsOf(named).Sum(SizeOf),
        _ => 1,
    };

    private static IEnumerable<ITypeSymbol> ArgumentsOf(INamedTypeSymbol type) =>
        TypeDeclarations.Containing(type).Append(type).SelectMany(each => each.TypeArguments);

    private static ITypeSymbol Substitute(ITypeSymbol type, Dictionary<ITypeParameterSymbol, ITypeSymbol> map, Compilation compilation) => type switch
    {
        ITypeParameterSymbol parameter => map.TryGetValue(parameter, out ITypeSymbol? argument) ? argument : parameter,
        IArrayTypeSymbol array => compilation.CreateArrayTypeSymbol(Substitute(array.ElementType, map, compilation), array.Rank),
        INamedTypeSymbol named when ArgumentsOf(named).Any() =>
            TypeOf(named.OriginalDefinition, [.. ArgumentsOf(named).Select(argument => Substitute(argument, map, compilation))]),
        _ => type,
    };
}
