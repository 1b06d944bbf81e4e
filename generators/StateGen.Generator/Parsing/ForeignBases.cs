using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Parsing;

/// <summary>Handles base classes in other assemblies. There the compiler shows an analyzer only public and protected members.</summary>
internal static class ForeignBases
{
    /// <summary>Compilations that import all members. Creating one binds every reference again, so types share it.</summary>
    private static readonly ConditionalWeakTable<Compilation, Compilation> Whole = new();

    /// <summary>Returns the same type from a compilation in which base classes show their private members.</summary>
    public static INamedTypeSymbol WithPrivateMembers(INamedTypeSymbol type)
    {
        if (!Hierarchy.Of(type).Any(each => IsForeign(each, type)) || type.ContainingAssembly is not ISourceAssemblySymbol source)
        {
            return type;
        }

        Compilation whole = Whole.GetValue(source.Compilation, static compilation =>
            compilation.WithOptions(compilation.Options.WithMetadataImportOptions(MetadataImportOptions.All)));
        return DocumentationCommentId.GetFirstSymbolForDeclarationId(type.GetDocumentationCommentId()!, whole) as INamedTypeSymbol ?? type;
    }

    /// <summary>
    /// Reports a base class without visible private members, as in a reference assembly: their values would be lost. The field for unknown
    /// layers, which each state class has, shows whether private members are visible.
    /// </summary>
    public static void CheckVisible(INamedTypeSymbol type, DiagnosticSink sink)
    {
        if (Hierarchy.Of(type).FirstOrDefault(each => IsForeign(each, type) && each.GetMembers(LayerBuilder.UnknownLayersField).IsEmpty) is { } hidden)
        {
            sink.Report(
                DiagnosticDescriptors.UnsupportedKind,
                type,
                type.Name,
                $"derives from '{hidden.Name}', whose assembly is referenced without its private members; set "
                + $"ProduceReferenceAssembly to false in the project of '{hidden.Name}'");
        }
    }

    private static bool IsForeign(INamedTypeSymbol each, INamedTypeSymbol type) =>
        !Hierarchy.IsSame(each.ContainingAssembly, type.ContainingAssembly);
}
