using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>
/// SG0012: raises the version of the type to that of its newest member, or removes a <c>Since</c> before the first version. SG0075: raises the
/// version to the shipped one.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RaiseVersionCodeFix)), Shared]
public sealed class RaiseVersionCodeFix : StateCodeFix
{
    private const string Title = "Raise Version";
    private const string LeaveOut = "Remove Since";

    private protected override string DiagnosticId => DiagnosticIds.InvalidSince;

    private protected override ImmutableArray<string> Rules => [DiagnosticId, DiagnosticIds.VersionLowered];

    private protected override IEnumerable<string> Titles(FixTarget target) =>
        NumberOf(target) < 1 ? target.Member is not null && target.Diagnostic.Id == DiagnosticId ? [LeaveOut] : []
        : target.DeclarationOf(target.Type) is not null ? [Title]
        : [];

    private protected override Task EditAsync(FixSession session, FixTarget target, string title) => title == LeaveOut
        ? session.EditAsync(target.Member!, old => Attributes.RemoveNamed(old, "Since"))
        : StateDeclarations.RaiseVersionAsync(session, target.DeclarationOf(target.Type)!, NumberOf(target));
}
