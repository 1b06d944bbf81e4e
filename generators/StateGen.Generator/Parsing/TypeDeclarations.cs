using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>How a type is declared: what the generated part must say to belong to it.</summary>
internal static class TypeDeclarations
{
    /// <summary>The declaration of the generated part.</summary>
    public static DeclarationModel Of(INamedTypeSymbol type) => new(KindOf(type), type.Name.Escaped(), TypeParameterList.OfPart(type));

    /// <summary>The declarations of the types around a type, outermost first.</summary>
    public static EquatableArray<DeclarationModel> Around(INamedTypeSymbol type) => Containing(type).Select(Of).ToEquatableArray();

    /// <summary>The type parameters of a type and of those around it.</summary>
    public static IEnumerable<ITypeParameterSymbol> TypeParameters(INamedTypeSymbol type) =>
        Containing(type).Append(type).SelectMany(each => each.TypeParameters);

    /// <summary>Reports each of a type and those around it that nothing can be added to.</summary>
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

    /// <summary>Whether something can be added to a type.</summary>
    public static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax())
        .OfType<TypeDeclarationSyntax>()
        .Any(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>The types around a type, outermost first.</summary>
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
