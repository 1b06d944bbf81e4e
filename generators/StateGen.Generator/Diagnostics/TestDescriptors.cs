using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Diagnostics;

/// <summary>Contains the rules for test classes: SG0090 and above.</summary>
internal static class TestDescriptors
{
    /// <summary>SG0090.</summary>
    public static readonly DiagnosticDescriptor NoTestFramework = new(
        DiagnosticIds.NoTestFramework,
        "Nothing runs the generated tests",
        "Nothing runs the tests of '{0}', because {1}",
        category: "StateGen",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/stategen/stategen/blob/main/docs/diagnostics/SG0090.md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>SG0091.</summary>
    public static readonly DiagnosticDescriptor TestsNotFound = DiagnosticDescriptors.Error(
        DiagnosticIds.TestsNotFound,
        "Test framework does not find the class of tests",
        "Nothing runs the tests of '{0}', because it {1}; declare it as 'public partial class {0}'");
}
