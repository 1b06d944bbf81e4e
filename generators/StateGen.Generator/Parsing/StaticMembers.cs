using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Finds static members of interfaces.</summary>
internal static class StaticMembers
{
    /// <summary>
    /// Returns a static abstract member that an interface does not implement, or <see langword="null"/>. The compiler rejects such an interface
    /// as a type argument with constraints.
    /// </summary>
    public static ISymbol? AbstractIn(INamedTypeSymbol type) => type.TypeKind != TypeKind.Interface ? null : type.AllInterfaces
        .Where(each => each.MetadataFullName() != StubParser.Contract)
        .Append(type)
        .SelectMany(each => each.GetMembers())
        .FirstOrDefault(member => member is { IsStatic: true, IsAbstract: true }
            && (Hierarchy.IsSame(member.ContainingType, type) || type.FindImplementationForInterfaceMember(member) is null)
            && !IsImplemented(type, member));

    /// <summary>Determines whether the interface, or one that it inherits from, implements a member of another base interface.</summary>
    private static bool IsImplemented(INamedTypeSymbol type, ISymbol member) => type.AllInterfaces.Append(type)
        .SelectMany(each => each.GetMembers())
        .Any(other => other switch
        {
            IMethodSymbol method => method.ExplicitInterfaceImplementations.Contains(member, SymbolEqualityComparer.Default),
            IPropertySymbol property => property.ExplicitInterfaceImplementations.Contains(member, SymbolEqualityComparer.Default),
            IEventSymbol handler => handler.ExplicitInterfaceImplementations.Contains(member, SymbolEqualityComparer.Default),
            _ => false,
        });
}
