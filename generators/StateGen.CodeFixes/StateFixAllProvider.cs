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
    /// <summary><c>dotnet format</c> asks for all of a solution; nobody would see what it decides.</summary>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        fix.IsDecision ? [FixAllScope.Document, FixAllScope.Project] : [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        string title = context.CodeActionEquivalenceKey!;
        ImmutableArray<Diagnostic> diagnostics = await FindAsync(context).ConfigureAwait(false);
        return CodeAction.Create(title, token => fix.ApplyAsync(context.Solution, diagnostics, title, token), equivalenceKey: title);
    }

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
