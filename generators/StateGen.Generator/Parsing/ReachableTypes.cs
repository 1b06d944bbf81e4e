using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Finds the state types that states of a type can hold.</summary>
internal static class ReachableTypes
{
    /// <summary>The type itself, those that it derives from, its cases, and those of its members.</summary>
    public static IEnumerable<INamedTypeSymbol> From(INamedTypeSymbol root)
    {
        HashSet<ISymbol> met = new(SymbolEqualityComparer.Default);
        Queue<ITypeSymbol> next = new([root]);
        while (next.Count > 0)
        {
            ITypeSymbol type = next.Dequeue();
            if (!met.Add(type))
            {
                continue;
            }

            foreach (ITypeSymbol part in PartsOf(type))
            {
                next.Enqueue(part);
            }

            if (type is INamedTypeSymbol named && (type.IsState() || type.IsUnion()))
            {
                yield return named;
            }
        }
    }

    private static IEnumerable<ITypeSymbol> PartsOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return [array.ElementType];
        }

        IEnumerable<ITypeSymbol> arguments = type is INamedTypeSymbol named ? named.TypeArguments : [];
        if (!type.IsState() && !type.IsUnion())
        {
            return arguments;
        }

        IEnumerable<ITypeSymbol> cases = type.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.FullName() == AttributeNames.StateUnion && attribute.ConstructorArguments.Length == 2)
            .Select(attribute => attribute.ConstructorArguments[1].Value)
            .OfType<ITypeSymbol>();
        IEnumerable<ITypeSymbol> members = type.GetMembers()
            .Select(member => member switch
            {
                IPropertySymbol property => property.Type,
                IFieldSymbol field => field.Type,
                _ => null,
            })
            .OfType<ITypeSymbol>();
        IEnumerable<ITypeSymbol> bases = type.BaseType is { } parent ? [parent] : [];
        return arguments.Concat(cases).Concat(members).Concat(bases);
    }
}
