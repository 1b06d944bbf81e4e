using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator;

namespace StateGen.CodeFixes;

/// <summary>SG0010 and SG0015: gives the member the next free id.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DuplicateIdCodeFix)), Shared]
public sealed class DuplicateIdCodeFix : StateCodeFix
{
    private const string Title = "Use the next free id";

    private protected override string DiagnosticId => DiagnosticIds.DuplicateId;

    private protected override ImmutableArray<string> Rules => [DiagnosticId, DiagnosticIds.RetiredId];

    private protected override IEnumerable<string> Titles(FixTarget target) => IdOf(target) is null || target.IsOneOfSeveral ? [] : [Title];

    private protected override Task EditAsync(FixSession session, FixTarget target, string title)
    {
        int id = session.Take(target.Owner, NumberOf(target.Diagnostic));
        return session.EditAsync(
            IdOf(target)!,
            old => old.WithExpression(SyntaxFactory.ParseExpression(id.ToString(CultureInfo.InvariantCulture))));
    }

    private static AttributeArgumentSyntax? IdOf(FixTarget target) =>
        Attributes.Find(target.Declaration, "Member")?.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is null);
}
