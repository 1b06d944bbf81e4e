using System.Collections.Generic;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0050: marks a secret as sensitive, so that messages do not show it. Only the user can decide to leave it out of the state.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddSensitiveCodeFix)), Shared]
public sealed class AddSensitiveCodeFix : StateCodeFix
{
    private const string Title = "Mark the member [Sensitive]";

    private protected override string DiagnosticId => DiagnosticIds.SecretNotMarked;

    private protected override IEnumerable<string> Titles(FixTarget target) => [Title];

    private protected override Task EditAsync(FixSession session, FixTarget target, string title)
    {
        AttributeListSyntax list = Attributes.List(Attributes.NameAt(target.Model, target.Declaration.SpanStart, "Sensitive"));
        return session.EditMemberAsync(target, node => Attributes.Prepend(node, list, SyntaxFactory.TriviaList(SyntaxFactory.Space)));
    }
}
