using System.Collections.Generic;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0001: makes the type and its containing types partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialCodeFix)), Shared]
public sealed class MakePartialCodeFix : StateCodeFix
{
    private const string Title = "Make partial";

    private protected override string DiagnosticId => DiagnosticIds.NotPartial;

    private protected override IEnumerable<string> Titles(FixTarget target) => target.Declaration is TypeDeclarationSyntax ? [Title] : [];

    private protected override Task EditAsync(FixSession session, FixTarget target, string title) =>
        PartialModifier.AddAsync(session, (TypeDeclarationSyntax)target.Declaration);
}
