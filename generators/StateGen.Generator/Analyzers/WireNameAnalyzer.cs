using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.History;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Analyzers;

/// <summary>Reports state types that share a wire name. A blob could not tell one from the other.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WireNameAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [DiagnosticDescriptors.DuplicateName, DiagnosticDescriptors.NameOfReference];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static context =>
        {
            // The lookups are lazy: a project without state types never creates them.
            Compilation compilation = context.Compilation;
            Lazy<ILookup<string, INamedTypeSymbol>> own = new(() => StateTypes.WrittenIn(compilation.Assembly).ToLookup(HistoryName.WireName));
            Lazy<ILookup<string, INamedTypeSymbol>> others = new(() => StateTypes.ReferencedBy(compilation).ToLookup(HistoryName.WireName));
            context.RegisterSymbolAction(context => Check(context, own, others), SymbolKind.NamedType);
        });
    }

    private static void Check(
        SymbolAnalysisContext context, Lazy<ILookup<string, INamedTypeSymbol>> own, Lazy<ILookup<string, INamedTypeSymbol>> others)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (!type.IsState() && !type.IsUnion())
        {
            return;
        }

        string name = HistoryName.WireName(type);
        INamedTypeSymbol first = own.Value[name].First();
        if (!Hierarchy.IsSame(first, type))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.DuplicateName, type.Locations.FirstOrDefault(), type.Name, name, first.FullName()));
        }
        else if (others.Value[name].FirstOrDefault() is { } other)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.NameOfReference,
                type.Locations.FirstOrDefault(),
                type.Name,
                name,
                other.FullName(),
                other.ContainingAssembly.Name));
        }
    }
}
