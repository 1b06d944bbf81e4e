using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Parsing;

/// <summary>Base classes of other assemblies, of which the compiler shows an analyzer only what is public or protected.</summary>
internal static class ForeignBases
{
    /// <summary>Compilations that show all, which cost the binding of every reference, so that types share them.</summary>
    private static readonly ConditionalWeakTable<Compilation, Compilation> Whole = new();

    /// <summary>The same type, with base classes that show their private members.</summary>
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
    /// Reports a base class whose private members are not there, as in a reference assembly: what it keeps in them would
    /// be lost without a word. The field that each state class has tells.
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
