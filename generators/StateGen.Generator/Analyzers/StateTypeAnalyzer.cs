using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGen.Generator.Closing;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.History;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Analyzers;

/// <summary>Reports problems of state types at their source locations. It runs the parser of the generator.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StateTypeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        DiagnosticDescriptors.NotPartial,
        DiagnosticDescriptors.UnsupportedKind,
        DiagnosticDescriptors.InvalidName,
        DiagnosticDescriptors.HiddenType,
        DiagnosticDescriptors.StaticAbstractUnion,
        DiagnosticDescriptors.DuplicateId,
        DiagnosticDescriptors.InvalidId,
        DiagnosticDescriptors.InvalidSince,
        DiagnosticDescriptors.InvalidVersion,
        DiagnosticDescriptors.InvalidOldestVersion,
        DiagnosticDescriptors.RetiredId,
        DiagnosticDescriptors.InvalidRetired,
        DiagnosticDescriptors.InvalidMigration,
        DiagnosticDescriptors.InvalidKnownValues,
        DiagnosticDescriptors.SecretNotMarked,
        DiagnosticDescriptors.MemberOutsideState,
        DiagnosticDescriptors.CopyLosesLayers,
        DiagnosticDescriptors.SharedInitialValue,
        DiagnosticDescriptors.MissingId,
        DiagnosticDescriptors.UnsupportedType,
        DiagnosticDescriptors.NotState,
        DiagnosticDescriptors.CannotBeFixed,
        DiagnosticDescriptors.CannotBeCanonical,
        DiagnosticDescriptors.InvalidFormatter,
        DiagnosticDescriptors.NotInstanceData,
        DiagnosticDescriptors.InvalidHook,
        DiagnosticDescriptors.NotUnion,
        DiagnosticDescriptors.CannotBeSet,
        DiagnosticDescriptors.NoConstructor,
        DiagnosticDescriptors.InitializerLost,
        DiagnosticDescriptors.CannotPreserve,
        DiagnosticDescriptors.NotAUnion,
        DiagnosticDescriptors.InvalidTag,
        DiagnosticDescriptors.DuplicateTag,
        DiagnosticDescriptors.InvalidCase,
        DiagnosticDescriptors.MissingCase,
        DiagnosticDescriptors.InvalidUnknownCase,
        DiagnosticDescriptors.ComparesGraph,
        DiagnosticDescriptors.ReferenceInLaterLayer,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static context =>
        {
            ProjectHistory? history = ProjectHistory.Find(context.Options, context.Compilation, context.CancellationToken);
            context.RegisterSymbolAction(context => Check(context, history), SymbolKind.NamedType);

            // The search runs once, when the first file needs it.
            Compilation compilation = context.Compilation;
            CancellationToken token = context.CancellationToken;
            Lazy<ILookup<SyntaxTree, Diagnostic>> found = new(() => ClosedGraphCheck.Run(compilation, token));
            context.RegisterSemanticModelAction(context =>
            {
                foreach (Diagnostic diagnostic in found.Value[context.SemanticModel.SyntaxTree])
                {
                    context.ReportDiagnostic(diagnostic);
                }
            });
        });
    }

    private static void Check(SymbolAnalysisContext context, ProjectHistory? history)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (type.IsState())
        {
            DiagnosticSink sink = new(context.ReportDiagnostic, each => history?.Shipped.LastIdOf(HistoryName.Of(each)) ?? 0);
            StateTypeParser.ParseWhole(type, sink, context.CancellationToken);
            UnionCaseCheck.Run(type, context.ReportDiagnostic);
        }
        else
        {
            MemberParser.CheckOutsideState(type, new DiagnosticSink(context.ReportDiagnostic));
        }

        if (type.IsUnion())
        {
            UnionParser.Parse(type, context.ReportDiagnostic, context.CancellationToken);
            UnknownCaseParser.CheckReferences(type, new DiagnosticSink(context.ReportDiagnostic));
        }
    }
}
