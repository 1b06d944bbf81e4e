using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator;

namespace StateGen.CodeFixes;

/// <summary>SG0044: names the type as a case of its union, with the next free tag.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingCaseCodeFix)), Shared]
public sealed class MissingCaseCodeFix : StateCodeFix
{
    private const string Title = "Add it to the union";

    private protected override string DiagnosticId => DiagnosticIds.MissingCase;

    private protected override IEnumerable<string> Titles(FixTarget target) => DeclarationOf(target) is null ? [] : [Title];

    private protected override Task EditAsync(FixSession session, FixTarget target, string title)
    {
        TypeDeclarationSyntax union = DeclarationOf(target)!;
        SemanticModel model = target.Model.Compilation.GetSemanticModel(union.SyntaxTree);
        string type = target.Model.GetDeclaredSymbol((TypeDeclarationSyntax)target.Declaration)!.ToMinimalDisplayString(model, union.SpanStart);
        int tag = session.Take(target.Type!.GetDocumentationCommentId()!, NumberOf(target.Diagnostic));
        AttributeListSyntax list = Attributes.List($"{Attributes.NameAt(model, union.SpanStart, "StateUnion")}({tag}, typeof({type}))");
        return session.EditAsync(union, node => Attributes.Append(node, list));
    }

    private static TypeDeclarationSyntax? DeclarationOf(FixTarget target) => target.Type?.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax())
        .OfType<TypeDeclarationSyntax>()
        .FirstOrDefault(declaration => Attributes.Find(declaration, "StateUnion") is not null);
}
