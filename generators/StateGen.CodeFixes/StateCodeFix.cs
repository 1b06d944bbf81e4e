using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using StateGen.Generator;

namespace StateGen.CodeFixes;

/// <summary>What the fixes have in common: one edit serves for a single diagnostic and for all of a solution.</summary>
public abstract class StateCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => Rules;

    /// <summary>The rule whose violations are mended.</summary>
    private protected abstract string DiagnosticId { get; }

    /// <summary>The rules whose violations are mended in this way.</summary>
    private protected virtual ImmutableArray<string> Rules => [DiagnosticId];

    /// <summary>Whether it gives up what blobs hold, so that somebody must ask for it in an editor.</summary>
    internal virtual bool IsDecision => false;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new StateFixAllProvider(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Solution solution = context.Document.Project.Solution;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await FixTarget.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } target)
            {
                continue;
            }

            foreach (string title in Titles(target))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, token => ApplyAsync(solution, [diagnostic], title, token), equivalenceKey: title),
                    diagnostic);
            }
        }
    }

    /// <summary>Mends all diagnostics that can be mended in the way of that title.</summary>
    internal async Task<Solution> ApplyAsync(
        Solution solution, ImmutableArray<Diagnostic> diagnostics, string title, CancellationToken token)
    {
        FixSession session = new(solution, token);
        foreach (Diagnostic diagnostic in diagnostics.OrderBy(each => each.Location.SourceTree?.FilePath).ThenBy(each => each.Location.SourceSpan.Start))
        {
            if (solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                && await FixTarget.FindAsync(document, diagnostic, token).ConfigureAwait(false) is { } target
                && Titles(target).Contains(title))
            {
                await EditAsync(session, target, title).ConfigureAwait(false);
            }
        }

        return await session.GetChangedAsync().ConfigureAwait(false);
    }

    /// <summary>The ways in which a diagnostic can be mended, best first; a title is the same for each diagnostic.</summary>
    private protected abstract IEnumerable<string> Titles(FixTarget target);

    /// <summary>Mends a diagnostic.</summary>
    private protected abstract Task EditAsync(FixSession session, FixTarget target, string title);

    /// <summary>The number that the analyzer passed on.</summary>
    private protected static int NumberOf(Diagnostic diagnostic) =>
        int.Parse(diagnostic.Properties[DiagnosticProperties.Number], CultureInfo.InvariantCulture);
}
