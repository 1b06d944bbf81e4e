using System.Collections.Generic;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0064: retires a removed member, so that its id stays reserved.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetireCodeFix)), Shared]
public sealed class RetireCodeFix : StateCodeFix
{
    private const string Title = "Keep the id with [Retired]";

    private protected override string DiagnosticId => DiagnosticIds.MemberGone;

    internal override bool IsDecision => true;

    private protected override IEnumerable<string> Titles(FixTarget target) =>
        target.TextOf(DiagnosticProperties.Text) is not null && target.StateDeclaration is not null ? [Title] : [];

    private protected override Task EditAsync(FixSession session, FixTarget target, string title)
    {
        session.EditHistory(target);
        return StateDeclarations.RetireAsync(session, target, target.StateDeclaration!, target.TextOf(DiagnosticProperties.Text)!);
    }
}
