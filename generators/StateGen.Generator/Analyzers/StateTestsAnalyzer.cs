using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Parsing;
using StateGen.Generator.Testing;

namespace StateGen.Generator.Analyzers;

/// <summary>Reports test classes that nothing runs. Otherwise, a run without tests would look as if all tests passed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StateTestsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [TestDescriptors.NoTestFramework, TestDescriptors.TestsNotFound];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static context =>
        {
            if (context.Compilation.GetTypeByMetadataName(AttributeNames.StateTests) is not { } attribute)
            {
                return;
            }

            if (TestFramework.Of(context.Compilation) is { } framework)
            {
                context.RegisterSymbolAction(context => Check(context, attribute, framework), SymbolKind.NamedType);
            }
            else
            {
                ReportOnce(context, attribute);
            }
        });
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol attribute, TestFramework framework)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (AttributeOf(type, attribute) is not null && TestClassCheck.WhyNotFound(type, framework) is { } reason)
        {
            context.ReportDiagnostic(Diagnostic.Create(TestDescriptors.TestsNotFound, type.Locations.FirstOrDefault(), type.Name, reason));
        }
    }

    /// <summary>Reports a missing test framework once, and not for each class.</summary>
    private static void ReportOnce(CompilationStartAnalysisContext context, INamedTypeSymbol attribute)
    {
        ConcurrentBag<(INamedTypeSymbol Type, Location? Place)> found = [];
        context.RegisterSymbolAction(
            context =>
            {
                INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
                if (AttributeOf(type, attribute) is { } data)
                {
                    found.Add((type, data.LocationOf()));
                }
            },
            SymbolKind.NamedType);
        context.RegisterCompilationEndAction(context =>
        {
            foreach ((INamedTypeSymbol type, Location? place) in found
                .OrderBy(each => each.Place?.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(each => each.Place?.SourceSpan.Start)
                .Take(1))
            {
                context.ReportDiagnostic(Diagnostic.Create(TestDescriptors.NoTestFramework, place, type.Name, TestFramework.WhyNone(context.Compilation)));
            }
        });
    }

    private static AttributeData? AttributeOf(INamedTypeSymbol type, INamedTypeSymbol attribute) => type.GetAttributes()
        .FirstOrDefault(each => SymbolEqualityComparer.Default.Equals(each.AttributeClass?.OriginalDefinition, attribute));
}
