using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.History;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Analyzers;

/// <summary>Compares the layouts of state types with the shipped ones. It does nothing in a project without history files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LayoutHistoryAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        HistoryDescriptors.NotRecorded,
        HistoryDescriptors.StaleLine,
        HistoryDescriptors.WrongLine,
        HistoryDescriptors.NameTaken,
        HistoryDescriptors.MemberGone,
        HistoryDescriptors.IdChanged,
        HistoryDescriptors.IdReused,
        HistoryDescriptors.TypeChanged,
        HistoryDescriptors.SinceChanged,
        HistoryDescriptors.SinceMissing,
        HistoryDescriptors.InitialValueChanged,
        HistoryDescriptors.KnownValuesChanged,
        HistoryDescriptors.CaseChanged,
        HistoryDescriptors.NameChanged,
        HistoryDescriptors.KindChanged,
        HistoryDescriptors.VersionLowered,
        HistoryDescriptors.ValueMoved,
        HistoryDescriptors.ValueRenamed,
        HistoryDescriptors.ItemsExchanged,
        HistoryDescriptors.NoLongerNullable,
        HistoryDescriptors.FormatterChanged,
        HistoryDescriptors.NamesExchanged,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static context =>
        {
            if (ProjectHistory.Find(context.Options, context.Compilation, context.CancellationToken) is { } history)
            {
                context.RegisterSymbolAction(context => Check(context, history), SymbolKind.NamedType);
                context.RegisterAdditionalFileAction(context => Check(context, history));
            }
        });
    }

    private static void Check(SymbolAnalysisContext context, ProjectHistory history)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (!type.IsState() && !type.IsUnion())
        {
            return;
        }

        if (history.IsFirst(type))
        {
            OrphanCheck.Run(type, history, context.ReportDiagnostic);
        }

        // WireNameAnalyzer reports two types of one name, with or without a history.
        if (Hierarchy.IsSame(history.TypesOf(HistoryName.Of(type)).First(), type)
            && TypeLayout.Of(type, context.CancellationToken) is { } layout)
        {
            TypeCheck.Run(layout, history, context.ReportDiagnostic);
        }
    }

    private static void Check(AdditionalFileAnalysisContext context, ProjectHistory history)
    {
        if (HistoryFile.Is(context.AdditionalFile, HistoryFile.Shipped))
        {
            FileCheck.Run(context.AdditionalFile.Path, history.Shipped, isShipped: true, context.ReportDiagnostic);
            FileCheck.ReportGone(context.AdditionalFile.Path, history, context.ReportDiagnostic);
        }
        else if (HistoryFile.Is(context.AdditionalFile, HistoryFile.Unshipped))
        {
            FileCheck.Run(context.AdditionalFile.Path, history.Unshipped, isShipped: false, context.ReportDiagnostic);
        }
    }
}
