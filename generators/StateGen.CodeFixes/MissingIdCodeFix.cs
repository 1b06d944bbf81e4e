using System.Collections.Generic;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0020: gives the member an id, or leaves it out of the state.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingIdCodeFix)), Shared]
public sealed class MissingIdCodeFix : StateCodeFix
{
    private const string Save = "Save the member with the next free id";
    private const string Ignore = "Mark the member [StateIgnore]";

    private protected override string DiagnosticId => DiagnosticIds.MissingId;

    private protected override IEnumerable<string> Titles(FixTarget target) =>
        target.TextOf(DiagnosticProperties.Text) is not null || NumberOf(target) < 1 ? [Ignore] : [Save, Ignore];

    private protected override async Task EditAsync(FixSession session, FixTarget target, string title)
    {
        SyntaxNode declaration = target.Declaration;
        string name = Attributes.NameAt(target.Model, declaration.SpanStart, title == Save ? "Member" : "StateIgnore");
        AttributeListSyntax list = title == Save
            ? Attributes.List($"{name}({session.Take(target.Owner, await target.FreeIdAsync(session.Token).ConfigureAwait(false))})")
            : Attributes.List(declaration is ParameterSyntax ? $"property: {name}" : name);
        await session.EditMemberAsync(target, node => Attributes.Prepend(node, list, SyntaxFactory.TriviaList(SyntaxFactory.Space))).ConfigureAwait(false);
    }
}
