using System.Collections.Generic;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0073: restores the shipped wire name of a type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WireNameCodeFix)), Shared]
public sealed class WireNameCodeFix : StateCodeFix
{
    private const string Title = "Restore the shipped wire name";

    private protected override string DiagnosticId => DiagnosticIds.NameChanged;

    private protected override IEnumerable<string> Titles(FixTarget target) => target.StateDeclaration is null || target.TextOf(DiagnosticProperties.Text) is null ? [] : [Title];

    private protected override Task EditAsync(FixSession session, FixTarget target, string title) => session.EditAsync(
        Attributes.Find(target.StateDeclaration!, "State")!,
        old => Attributes.SetFirst(old, target.TextOf(DiagnosticProperties.Text)!));
}
