using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace StateGen.CodeFixes;

/// <summary>
/// Applies all edits in one session. Roslyn's own provider applies each edit separately and
/// merges the texts, so every member would get the same next free id.
/// </summary>
internal sealed class StateFixAllProvider(StateCodeFix fix) : FixAllProvider
{
    private const string Unattended = "Apply the best fix to each";

    /// <summary>Gets the supported scopes. <c>dotnet format</c> uses the solution scope, where no user would review a decision.</summary>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        fix.IsDecision ? [FixAllScope.Document, FixAllScope.Project] : [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        ImmutableArray<Diagnostic> diagnostics = await FindAsync(context).ConfigureAwait(false);
        return ChosenIn(context) is { } title
            ? CodeAction.Create(title, token => fix.ApplyAsync(context.Solution, diagnostics, title, token), equivalenceKey: title)
            : CodeAction.Create(
                Unattended,
                token => new UnattendedFix(fix, diagnostics).ApplyAsync(context.Solution, token),
                equivalenceKey: Unattended);
    }

    /// <summary>
    /// Returns the fix that a user chose in an editor. The key from <c>dotnet format</c> is not
    /// a choice. It is the first fix of the analyzer's first report, or none.
    /// </summary>
    private static string? ChosenIn(FixAllContext context) =>
        context.Solution.Workspace.Kind == WorkspaceKind.MSBuild ? null : context.CodeActionEquivalenceKey;

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(FixAllContext context)
    {
        switch (context.Scope)
        {
            case FixAllScope.Document:
                return await context.GetDocumentDiagnosticsAsync(context.Document!).ConfigureAwait(false);
            case FixAllScope.Project:
                return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
            default:
                ImmutableArray<Diagnostic>.Builder all = ImmutableArray.CreateBuilder<Diagnostic>();
                foreach (Project project in context.Solution.Projects)
                {
                    all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                }

                return all.ToImmutable();
        }
    }
}
