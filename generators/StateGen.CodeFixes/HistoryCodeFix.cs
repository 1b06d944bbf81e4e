using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0060 and SG0061: updates the unshipped history from the code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HistoryCodeFix)), Shared]
public sealed class HistoryCodeFix : StateCodeFix
{
    private const string Title = "Update StateGen.Unshipped.txt";

    private protected override string DiagnosticId => DiagnosticIds.NotRecorded;

    private protected override ImmutableArray<string> Rules => [DiagnosticId, DiagnosticIds.StaleLine];

    private protected override IEnumerable<string> Titles(FixTarget target) => target.Unshipped is null ? [] : [Title];

    private protected override Task EditAsync(FixSession session, FixTarget target, string title)
    {
        session.EditHistory(target);
        return Task.CompletedTask;
    }
}
