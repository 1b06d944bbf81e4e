using System.Collections.Generic;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0065: restores the shipped id of a member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RestoreIdCodeFix)), Shared]
public sealed class RestoreIdCodeFix : StateCodeFix
{
    private const string Title = "Restore the shipped id";

    private protected override string DiagnosticId => DiagnosticIds.IdChanged;

    private protected override IEnumerable<string> Titles(FixTarget target) => target.Member is null || target.IsOneOfSeveral || NumberOf(target) < 1 ? [] : [Title];

    private protected override Task EditAsync(FixSession session, FixTarget target, string title) =>
        session.EditAsync(target.Member!, old => Attributes.SetFirst(old, target.TextOf(DiagnosticProperties.Number)!));
}
