using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace StateGen.CodeFixes;

/// <summary>
/// Makes all edits in one session. The provider that comes with the compiler makes each by itself and merges the texts,
/// by which every member would get the same next free id.
/// </summary>
internal sealed class StateFixAllProvider(StateCodeFix fix) : FixAllProvider
{
    private const string Unattended = "Apply the best fix to each";

    /// <summary><c>dotnet format</c> asks for all of a solution; nobody would see what it decides.</summary>
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
    /// What somebody chose in an editor. The key that <c>dotnet format</c> passes is no choice: it is that of whatever is offered first for
    /// the first report of the analyzer, and none where nothing is.
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
