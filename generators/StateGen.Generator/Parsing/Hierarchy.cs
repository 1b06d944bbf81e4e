using System.Collections.Generic;
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
}
