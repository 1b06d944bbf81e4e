using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Diagnostics;

/// <summary>
/// Contains the rules for a project as a whole. They cannot be disabled, so the compiler stops at them. Any other message would not help.
/// </summary>
internal static class ProjectDescriptors
{
    /// <summary>SG0004.</summary>
    public static readonly DiagnosticDescriptor LanguageTooOld = Create(
        DiagnosticIds.LanguageTooOld,
        "Language version is too old for generated code",
        "This project compiles as C# {0}, and the generated code of StateGen needs C# {1} or later; raise LangVersion, or remove it to use the version of the SDK");

    /// <summary>SG0005.</summary>
    public static readonly DiagnosticDescriptor NamespaceHidden = Create(
        DiagnosticIds.NamespaceHidden,
        "Namespace cannot be named by generated code",
        "The generated code of StateGen cannot name the namespace '{0}', because {1}");

    /// <summary>Creates the diagnostic of a problem, which has no source location.</summary>
    public static Diagnostic Create(ProjectProblemModel problem) => Diagnostic.Create(
        problem.Id == DiagnosticIds.LanguageTooOld ? LanguageTooOld : NamespaceHidden, Location.None, problem.Argument, problem.Reason);

    private static DiagnosticDescriptor Create(string id, string title, string message) => new(
        id,
        title,
        message,
        category: "StateGen",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: $"https://github.com/stategen/stategen/blob/main/docs/diagnostics/{id}.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}
