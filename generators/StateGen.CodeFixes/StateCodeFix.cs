using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Diagnostics;

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

        // dotnet format asks with the first diagnostic of the analyzer, whichever rule that breaks.
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(each => Rules.Contains(each.Id)))
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

    /// <summary>Mends all diagnostics that can be mended in the way of a title.</summary>
    /// <param name="solution">The sources.</param>
    /// <param name="diagnostics">What was found in them; a report that comes twice is mended once.</param>
    /// <param name="title">The way, or <see langword="null"/> for the best way of each diagnostic.</param>
    /// <param name="token">Ends the work.</param>
    internal async Task<Solution> ApplyAsync(
        Solution solution, ImmutableArray<Diagnostic> diagnostics, string? title, CancellationToken token)
    {
        FixSession session = new(solution, token);
        HashSet<(string Path, TextSpan Span, string Report)> mended = [];
        foreach (Diagnostic diagnostic in diagnostics
            .OrderBy(each => each.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(each => each.Location.SourceSpan.Start))
        {
            if (solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                && await FixTarget.FindAsync(document, diagnostic, token).ConfigureAwait(false) is { } target
                && (title is null ? Titles(target).FirstOrDefault() : Titles(target).FirstOrDefault(each => each == title)) is { } way
                && mended.Add((FixSession.PathOf(document), diagnostic.Location.SourceSpan, TextOf(diagnostic))))
            {
                await EditAsync(session, target, way).ConfigureAwait(false);
            }
        }

        return await session.GetChangedAsync().ConfigureAwait(false);
    }

    /// <summary>The ways in which a diagnostic can be mended, best first; a title is the same for each diagnostic.</summary>
    private protected abstract IEnumerable<string> Titles(FixTarget target);

    /// <summary>Mends a diagnostic.</summary>
    private protected abstract Task EditAsync(FixSession session, FixTarget target, string title);

    // One place may have several reports of a rule, such as one for each member that is gone.
    private static string TextOf(Diagnostic diagnostic) => string.Join(
        "\n",
        [
            diagnostic.Id,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            .. diagnostic.Properties.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Key}={each.Value}"),
        ]);

    /// <summary>The number that the analyzer passed on, or 0.</summary>
    private protected static int NumberOf(FixTarget target) => target.NumberOf(DiagnosticProperties.Number);
}
