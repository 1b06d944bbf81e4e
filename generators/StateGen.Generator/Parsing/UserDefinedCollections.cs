using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Recognizes user-defined classes that derive from a collection of the base class library.</summary>
internal static class UserDefinedCollections
{
    private const string Keyed = "System.Collections.ObjectModel.KeyedCollection`2";

    /// <summary>
    /// Returns the collection that a class derives from.
    /// Returns <see langword="null"/> if there is none, if the class cannot be created, or
    /// if it has fields that would be lost. Only sources show those fields.
    /// </summary>
    public static INamedTypeSymbol? BaseOf(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } made
            || !made.InstanceConstructors.Any(each => each.Parameters.IsEmpty && each.DeclaredAccessibility == Accessibility.Public))
        {
            return null;
        }

        INamedTypeSymbol? ancestor = made;
        while (ancestor is not null && ancestor.Locations.Any(location => location.IsInSource) && !HoldsState(ancestor))
        {
            ancestor = ancestor.BaseType;
        }

        return ancestor is not null && !Hierarchy.IsSame(ancestor, made) && IsKnown(ancestor) ? ancestor : null;
    }

    private static bool IsKnown(INamedTypeSymbol type) =>
        type.MetadataFullName() is var name && (name == Keyed || CollectionTable.FindBase(name) is not null);

    private static bool HoldsState(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Any(field => !field.IsStatic && !field.IsConst);
}
