using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Checks the conditions that generated code needs in a project, whatever the types are.</summary>
internal static class ProjectConditions
{
    /// <summary>The oldest supported version of C#. Static abstract members need C# 11, and collection expressions need C# 12.</summary>
    public const LanguageVersion OldestLanguage = LanguageVersion.CSharp12;

    /// <summary>Returns the problem with a project, or <see langword="null"/>.</summary>
    public static ProjectProblemModel? Check(Compilation compilation)
    {
        if (compilation is CSharpCompilation { LanguageVersion: var version } && version < OldestLanguage)
        {
            return new ProjectProblemModel(DiagnosticIds.LanguageTooOld, version.ToDisplayString(), OldestLanguage.ToDisplayString());
        }

        return CheckName(compilation, "StateGen") ?? CheckName(compilation, "System") ?? CheckAliases(compilation);
    }

    private static ProjectProblemModel? CheckName(Compilation compilation, string name) =>
        compilation.GlobalNamespace.GetTypeMembers(name).IsEmpty
            ? null
            : new ProjectProblemModel(DiagnosticIds.NamespaceHidden, name, $"a type of the global namespace is called '{name}' too; rename it, or put it into a namespace");

    private static ProjectProblemModel? CheckAliases(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(assembly => assembly.Name == "StateGen") is { } library
            && compilation.GetMetadataReference(library) is { Properties.Aliases: { IsDefaultOrEmpty: false } aliases }
            && !aliases.Contains("global")
            ? new ProjectProblemModel(DiagnosticIds.NamespaceHidden, "StateGen", $"its assembly is referenced as '{aliases[0]}' only; add 'global' to the aliases of the reference")
            : null;
}
