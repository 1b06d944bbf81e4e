using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGen.Generator.Analyzers;

namespace StateGen.CodeFixes;

/// <summary>All fixes of the package, and the analyzers whose reports they mend.</summary>
internal static class StateFixes
{
    /// <summary>Each fix. The type comes before its members, and the history last: it says what the others have made of the code.</summary>
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

    /// <summary>What reports.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [new StateTypeAnalyzer(), new WireNameAnalyzer(), new LayoutHistoryAnalyzer(), new StateTypeArgumentAnalyzer()];
}
