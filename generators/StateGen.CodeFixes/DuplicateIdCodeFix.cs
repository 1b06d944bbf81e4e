using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0010 and SG0015: gives the member the next free id.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DuplicateIdCodeFix)), Shared]
public sealed class DuplicateIdCodeFix : StateCodeFix
{
    private const string Title = "Use the next free id";

    private protected override string DiagnosticId => DiagnosticIds.DuplicateId;

    private protected override ImmutableArray<string> Rules => [DiagnosticId, DiagnosticIds.RetiredId];

    private protected override IEnumerable<string> Titles(FixTarget target) => target.Member is null || NumberOf(target) < 1 ? [] : [Title];

    private protected override async Task EditAsync(FixSession session, FixTarget target, string title)
    {
        int id = session.Take(target.Owner, await target.FreeIdAsync(session.Token).ConfigureAwait(false));
        await session.EditMemberAsync(target, node => Attributes.Find(node, "Member") is { } member
            ? node.ReplaceNode(member, Attributes.SetFirst(member, id.ToString(CultureInfo.InvariantCulture)))
            : node).ConfigureAwait(false);
    }
}
