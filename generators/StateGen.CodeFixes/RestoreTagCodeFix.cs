using System.Collections.Generic;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0072: restores the shipped tag of a case.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RestoreTagCodeFix)), Shared]
public sealed class RestoreTagCodeFix : StateCodeFix
{
    private const string Title = "Restore the shipped tag";

    private protected override string DiagnosticId => DiagnosticIds.CaseChanged;

    private protected override IEnumerable<string> Titles(FixTarget target) =>
        target.TextOf(DiagnosticProperties.Number) is not null && CaseOf(target) is not null ? [Title] : [];

    private protected override Task EditAsync(FixSession session, FixTarget target, string title) =>
        session.EditAsync(CaseOf(target)!, old => Attributes.SetFirst(old, target.TextOf(DiagnosticProperties.Number)!));

    /// <summary>Returns the attribute at the location of the diagnostic.</summary>
    private static AttributeSyntax? CaseOf(FixTarget target) =>
        target.Declaration.FindNode(target.Diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>();
}
