using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGen.Generator.Analyzers;

namespace StateGen.CodeFixes;

/// <summary>Contains all fixes of the package, and the analyzers whose diagnostics they fix.</summary>
internal static class StateFixes
{
    /// <summary>
    /// Gets all fixes. Types come before their members. The history comes last, since it records what the other fixes have changed.
    /// </summary>
    public static ImmutableArray<StateCodeFix> All { get; } =
    [
        new MakePartialCodeFix(),
        new MarkStateCodeFix(),
        new WireNameCodeFix(),
        new RaiseVersionCodeFix(),
        new RestoreIdCodeFix(),
        new ShippedTypeCodeFix(),
        new RetireCodeFix(),
        new MissingIdCodeFix(),
        new DuplicateIdCodeFix(),
        new SinceCodeFix(),
        new CannotBeSetCodeFix(),
        new RemoveFixedCodeFix(),
        new KnownValuesCodeFix(),
        new InitialValueCodeFix(),
        new AddSensitiveCodeFix(),
        new CopyLayersCodeFix(),
        new MissingCaseCodeFix(),
        new RestoreTagCodeFix(),
        new HistoryCodeFix(),
    ];

    /// <summary>Gets the analyzers.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [new StateTypeAnalyzer(), new WireNameAnalyzer(), new LayoutHistoryAnalyzer(), new StateTypeArgumentAnalyzer()];
}
