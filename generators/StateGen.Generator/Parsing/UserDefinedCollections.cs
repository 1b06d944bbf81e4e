using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Classes of a user's own that derive from a collection of the base class library.</summary>
internal static class UserDefinedCollections
{
    private const string Keyed = "System.Collections.ObjectModel.KeyedCollection`2";

    /// <summary>
    /// The collection that a class derives from, or <see langword="null"/>: the class derives from none, nobody can make an
    /// object of the class, or where the class holds something else that would be lost: fields of its own, which only
    /// the sources show.
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
