using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Describes the declaration that the generated part of a type must repeat.</summary>
internal static class TypeDeclarations
{
    /// <summary>Returns the declaration of the generated part.</summary>
    public static DeclarationModel Of(INamedTypeSymbol type) => new(KindOf(type), type.Name.Escaped(), TypeParameterList.OfPart(type));

    /// <summary>Returns the declarations of the containing types, outermost first.</summary>
    public static EquatableArray<DeclarationModel> Around(INamedTypeSymbol type) => Containing(type).Select(Of).ToEquatableArray();

    /// <summary>Returns the type parameters of a type and of its containing types.</summary>
    public static IEnumerable<ITypeParameterSymbol> TypeParameters(INamedTypeSymbol type) =>
        Containing(type).Append(type).SelectMany(each => each.TypeParameters);

    /// <summary>Reports the type and each containing type that is not partial.</summary>
    public static void CheckPartial(INamedTypeSymbol type, DiagnosticSink sink)
    {
        foreach (INamedTypeSymbol each in Containing(type).Append(type))
        {
            if (!IsPartial(each))
            {
                sink.Report(DiagnosticDescriptors.NotPartial, each, each.Name);
            }
        }
    }

    /// <summary>Determines whether a type is partial.</summary>
    public static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax())
        .OfType<TypeDeclarationSyntax>()
        .Any(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>Returns the containing types of a type, outermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> Containing(INamedTypeSymbol type)
    {
        Stack<INamedTypeSymbol> types = new();
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            types.Push(outer);
        }

        return types;
    }

    private static DeclarationKind KindOf(INamedTypeSymbol type) => (type.IsRecord, type.TypeKind) switch
    {
        (true, TypeKind.Struct) => DeclarationKind.RecordStruct,
        (true, _) => DeclarationKind.Record,
        (_, TypeKind.Struct) => DeclarationKind.Struct,
        (_, TypeKind.Interface) => DeclarationKind.Interface,
        _ => DeclarationKind.Class,
    };
}
