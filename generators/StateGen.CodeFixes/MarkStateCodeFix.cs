using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0022, SG0051 and SG0082: marks the type of the member, the containing type, or the used type as a state type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkStateCodeFix)), Shared]
public sealed class MarkStateCodeFix : StateCodeFix
{
    private const string Title = "Mark the type [State]";

    private protected override string DiagnosticId => DiagnosticIds.NotState;

    private protected override ImmutableArray<string> Rules => [DiagnosticId, DiagnosticIds.MemberOutsideState, DiagnosticIds.RootNotMarked];

    private protected override IEnumerable<string> Titles(FixTarget target) => DeclarationOf(target) is null ? [] : [Title];

    private protected override async Task EditAsync(FixSession session, FixTarget target, string title)
    {
        TypeDeclarationSyntax type = DeclarationOf(target)!;
        SemanticModel model = (await session.ModelAsync(type).ConfigureAwait(false))!;
        AttributeListSyntax list = Attributes.List(Attributes.NameAt(model, type.SpanStart, "State"));
        SyntaxTriviaList separator = Attributes.LineBreak(type);
        await PartialModifier.AddAsync(session, type).ConfigureAwait(false);
        await session.EditAsync(type, node => Attributes.Find(node, "State") is null ? Attributes.Prepend(node, list, separator) : node)
            .ConfigureAwait(false);
    }

    private static TypeDeclarationSyntax? DeclarationOf(FixTarget target) =>
        target.DeclarationsOf(target.Type).FirstOrDefault(each => each is not InterfaceDeclarationSyntax);
}
