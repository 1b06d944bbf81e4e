using System.Collections.Generic;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0023: removes <c>Fixed</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveFixedCodeFix)), Shared]
public sealed class RemoveFixedCodeFix : StateCodeFix
{
    private const string Title = "Remove Fixed";

    private protected override string DiagnosticId => DiagnosticIds.CannotBeFixed;

    private protected override IEnumerable<string> Titles(FixTarget target) => FixedOf(target) is null ? [] : [Title];

    private protected override Task EditAsync(FixSession session, FixTarget target, string title)
    {
        AttributeArgumentListSyntax arguments = (AttributeArgumentListSyntax)FixedOf(target)!.Parent!;
        int index = arguments.Arguments.IndexOf(FixedOf(target)!);
        return session.EditAsync(arguments, old => old.WithArguments(old.Arguments.RemoveAt(index)));
    }

    private static AttributeArgumentSyntax? FixedOf(FixTarget target) =>
        Attributes.Find(target.Declaration, "Member") is { } attribute ? Attributes.Named(attribute, "Fixed") : null;
}
