using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Static members of interfaces.</summary>
internal static class StaticMembers
{
    /// <summary>
    /// A static member that an interface leaves to others, or <see langword="null"/>: the compiler takes such an interface for no type
    /// argument with constraints.
    /// </summary>
    public static ISymbol? AbstractIn(INamedTypeSymbol type) => type.TypeKind != TypeKind.Interface ? null : type.AllInterfaces
        .Where(each => each.MetadataFullName() != StubParser.Contract)
        .Append(type)
        .SelectMany(each => each.GetMembers())
        .FirstOrDefault(member => member is { IsStatic: true, IsAbstract: true }
            && (Hierarchy.IsSame(member.ContainingType, type) || type.FindImplementationForInterfaceMember(member) is null)
            && !IsImplemented(type, member));

    /// <summary>Whether the interface or one between says what a member of one above it does.</summary>
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
