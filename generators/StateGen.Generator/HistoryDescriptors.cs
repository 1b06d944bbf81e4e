using Microsoft.CodeAnalysis;
using static StateGen.Generator.DiagnosticDescriptors;

namespace StateGen.Generator;

/// <summary>The rules for code beside the history of its layouts: SG0060 and above.</summary>
internal static class HistoryDescriptors
{
    /// <summary>SG0060.</summary>
    public static readonly DiagnosticDescriptor NotRecorded = Create(
        DiagnosticIds.NotRecorded,
        "Layout is not in the history",
        "'{0}' is not in StateGen.Unshipped.txt as it is in the code; write there: {1}",
        DiagnosticSeverity.Warning);

    /// <summary>SG0061.</summary>
    public static readonly DiagnosticDescriptor StaleLine = Create(
        DiagnosticIds.StaleLine,
        "Line of the history is out of date",
        "The line '{0}' in StateGen.Unshipped.txt {1}; remove it",
        DiagnosticSeverity.Warning);

    /// <summary>SG0062.</summary>
    public static readonly DiagnosticDescriptor WrongLine = Error(
        DiagnosticIds.WrongLine,
        "Line of the history is wrong",
        "'{0}' {1}");

    /// <summary>SG0063.</summary>
    public static readonly DiagnosticDescriptor NameTaken = Error(
        DiagnosticIds.NameTaken,
        "Wire name is taken",
        "'{0}' has the wire name {1}, which {2}; give it another");
}
