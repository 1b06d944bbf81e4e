using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0052: makes a copy constructor copy the unknown layers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CopyLayersCodeFix)), Shared]
public sealed class CopyLayersCodeFix : StateCodeFix
{
    private const string Title = "Copy the layers of newer versions";

    private protected override string DiagnosticId => DiagnosticIds.CopyLosesLayers;

    private protected override IEnumerable<string> Titles(FixTarget target) =>
        target.Declaration is ConstructorDeclarationSyntax { ParameterList.Parameters.Count: 1 } constructor
        && (constructor.Body is not null || constructor.ExpressionBody is { Expression: not ThrowExpressionSyntax })
            ? [Title]
            : [];

    private protected override Task EditAsync(FixSession session, FixTarget target, string title) =>
        session.EditAsync((ConstructorDeclarationSyntax)target.Declaration, constructor =>
        {
            string original = constructor.ParameterList.Parameters[0].Identifier.Text;
            StatementSyntax copy = SyntaxFactory.ParseStatement($"_unknownLayers = {original}._unknownLayers;");
            StatementSyntax[] statements = constructor.ExpressionBody is { } body
                ? [SyntaxFactory.ExpressionStatement(body.Expression), copy]
                : [.. constructor.Body!.Statements, copy];
            return constructor
                .WithExpressionBody(null)
                .WithSemicolonToken(default)
                .WithBody(constructor.Body is { } block
                    ? block.WithStatements(SyntaxFactory.List(statements))
                    : SyntaxFactory.Block(statements).WithTrailingTrivia(constructor.GetTrailingTrivia()))
                .WithAdditionalAnnotations(Formatter.Annotation);
        });
}
