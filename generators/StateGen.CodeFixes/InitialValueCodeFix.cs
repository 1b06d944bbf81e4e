using System.Collections.Generic;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0070: removes an added initial value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InitialValueCodeFix)), Shared]
public sealed class InitialValueCodeFix : StateCodeFix
{
    private const string Title = "Remove the initial value";

    private protected override string DiagnosticId => DiagnosticIds.InitialValueChanged;

    private protected override IEnumerable<string> Titles(FixTarget target) =>
        target.TextOf(DiagnosticProperties.Text) is not null
        && !target.IsOneOfSeveral
        && (target.Declaration is PropertyDeclarationSyntax { Initializer: not null }
            || (target.Declaration is FieldDeclarationSyntax field && field.Declaration.Variables[0].Initializer is not null))
            ? [Title]
            : [];

    private protected override Task EditAsync(FixSession session, FixTarget target, string title) =>
        session.EditAsync(target.Declaration, declaration => declaration switch
        {
            PropertyDeclarationSyntax property => property
                .WithAccessorList(property.AccessorList!.WithTrailingTrivia())
                .WithInitializer(null)
                .WithSemicolonToken(default)
                .WithTrailingTrivia(property.GetTrailingTrivia()),
            FieldDeclarationSyntax field => field.ReplaceNode(
                field.Declaration.Variables[0],
                field.Declaration.Variables[0].WithInitializer(null).WithIdentifier(field.Declaration.Variables[0].Identifier.WithTrailingTrivia())),
            _ => declaration,
        });
}
