using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0044: adds the type to its union as a case with the next free tag.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingCaseCodeFix)), Shared]
public sealed class MissingCaseCodeFix : StateCodeFix
{
    private const string Title = "Add the type to the union";

    private protected override string DiagnosticId => DiagnosticIds.MissingCase;

    private protected override IEnumerable<string> Titles(FixTarget target) => DeclarationOf(target) is null ? [] : [Title];

    private protected override async Task EditAsync(FixSession session, FixTarget target, string title)
    {
        TypeDeclarationSyntax union = DeclarationOf(target)!;
        SemanticModel model = (await session.ModelAsync(union).ConfigureAwait(false))!;
        string type = target.Model.GetDeclaredSymbol((TypeDeclarationSyntax)target.Declaration)!.ToMinimalDisplayString(model, union.SpanStart);
        int tag = session.Take(target.Type!.GetDocumentationCommentId()!, NumberOf(target));
        AttributeListSyntax list = Attributes.List($"{Attributes.NameAt(model, union.SpanStart, "StateUnion")}({tag}, typeof({type}))");
        await session.EditAsync(union, node => Attributes.Append(node, list)).ConfigureAwait(false);
    }

    private static TypeDeclarationSyntax? DeclarationOf(FixTarget target) => NumberOf(target) < 1 ? null : target.DeclarationsOf(target.Type)
        .FirstOrDefault(declaration => Attributes.Find(declaration, "StateUnion") is not null);
}
