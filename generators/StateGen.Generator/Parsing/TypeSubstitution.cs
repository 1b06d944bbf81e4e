using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Substitutes type arguments for type parameters.</summary>
internal static class TypeSubstitution
{
    /// <summary>Returns the type parameters of a generic type or method and of its containing types, outermost first.</summary>
    public static ImmutableArray<ITypeParameterSymbol> ParametersOf(ISymbol definition) => definition switch
    {
        INamedTypeSymbol type => [.. TypeDeclarations.TypeParameters(type)],
        IMethodSymbol { ContainingType: { } type } method => [.. TypeDeclarations.TypeParameters(type), .. method.TypeParameters],
        _ => [],
    };

    /// <summary>Returns a type or method as its definition and all its type arguments.</summary>
    public static GenericUse UseOf(ISymbol symbol) => new(symbol.OriginalDefinition, symbol switch
    {
        INamedTypeSymbol type => [.. ArgumentsOf(type)],
        IMethodSymbol { ContainingType: { } type } method => [.. ArgumentsOf(type), .. method.TypeArguments],
        _ => [],
    });

    /// <summary>Constructs the type of a definition with type arguments.</summary>
    public static INamedTypeSymbol TypeOf(INamedTypeSymbol definition, ImmutableArray<ITypeSymbol> arguments)
    {
        INamedTypeSymbol type = definition.ContainingType is { } container
            ? TypeOf(container, arguments.RemoveRange(arguments.Length - definition.Arity, definition.Arity)).GetTypeMembers(definition.Name, definition.Arity).First()
            : definition;
        return definition.Arity == 0 ? type : type.Construct([.. arguments.Skip(arguments.Length - definition.Arity)]);
    }

    /// <summary>Substitutes the type arguments of the surrounding generic code into a use within it.</summary>
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

    /// <summary>Returns the type parameters within a type.</summary>
    public static IEnumerable<ITypeParameterSymbol> ParametersIn(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => [parameter],
        IArrayTypeSymbol array => ParametersIn(array.ElementType),
        INamedTypeSymbol named => ArgumentParser.ArgumentsOf(named).SelectMany(ParametersIn),
        _ => [],
    };

    /// <summary>Determines whether a type contains type parameters.</summary>
    public static bool IsOpen(ITypeSymbol type) => ParametersIn(type).Any();

    /// <summary>Returns the number of types in a constructed type.</summary>
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
