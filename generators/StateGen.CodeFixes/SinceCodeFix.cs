using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0068 and SG0069: sets the version that added a member, and raises the version of the type if necessary.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SinceCodeFix)), Shared]
public sealed class SinceCodeFix : StateCodeFix
{
    private const string Title = "Set Since to the version that adds it";

    private protected override string DiagnosticId => DiagnosticIds.SinceChanged;

    private protected override ImmutableArray<string> Rules => [DiagnosticId, DiagnosticIds.SinceMissing];

    private protected override IEnumerable<string> Titles(FixTarget target) => target is { Member: not null, StateDeclaration: not null } && NumberOf(target) >= 1 ? [Title] : [];

    private protected override async Task EditAsync(FixSession session, FixTarget target, string title)
    {
        int since = NumberOf(target);
        await session.EditAsync(target.Member!, old => since == 1
            ? Attributes.RemoveNamed(old, "Since")
            : Attributes.SetNamed(old, "Since", since.ToString(CultureInfo.InvariantCulture))).ConfigureAwait(false);
        if (since > 1)
        {
            await StateDeclarations.RaiseVersionAsync(session, target.StateDeclaration!, since).ConfigureAwait(false);
        }
    }
}
