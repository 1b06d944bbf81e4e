using System.Collections.Generic;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0071: restores the shipped known values of a member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KnownValuesCodeFix)), Shared]
public sealed class KnownValuesCodeFix : StateCodeFix
{
    private const string Title = "Restore the shipped known values";

    private protected override string DiagnosticId => DiagnosticIds.KnownValuesChanged;

    private protected override IEnumerable<string> Titles(FixTarget target) => target.Member is null || target.IsOneOfSeveral || target.TextOf(DiagnosticProperties.Text) is null ? [] : [Title];

    private protected override Task EditAsync(FixSession session, FixTarget target, string title)
    {
        // Without its brackets, the list is the argument list of the attribute.
        string list = target.TextOf(DiagnosticProperties.Text)!;
        string values = list.Length == 0 ? "" : list.Substring(1, list.Length - 2);
        string name = Attributes.NameAt(target.Model, target.Declaration.SpanStart, "KnownValues");
        AttributeListSyntax attribute = Attributes.List($"{name}({values})");
        return session.EditAsync(
            target.Declaration,
            node => values.Length == 0 ? Attributes.Remove(node, "KnownValues")
                : Attributes.Find(node, "KnownValues") is { } old ? node.ReplaceNode(old, old.WithArgumentList(attribute.Attributes[0].ArgumentList))
                : Attributes.Prepend(node, attribute, SyntaxFactory.TriviaList(SyntaxFactory.Space)));
    }
}
