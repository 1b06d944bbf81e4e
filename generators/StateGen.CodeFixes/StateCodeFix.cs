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

/// <summary>Provides the base class of all fixes. The same edit serves a single diagnostic and a whole solution.</summary>
public abstract class StateCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => Rules;

    /// <summary>Gets the main rule that the fix repairs.</summary>
    private protected abstract string DiagnosticId { get; }

    /// <summary>Gets all rules that the fix repairs.</summary>
    private protected virtual ImmutableArray<string> Rules => [DiagnosticId];

    /// <summary>Gets whether the fix may lose data in blobs. Only a user in an editor can request such a fix.</summary>
    internal virtual bool IsDecision => false;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new StateFixAllProvider(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Solution solution = context.Document.Project.Solution;

        // dotnet format passes the first diagnostic of the analyzer, whatever its rule.
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

    /// <summary>Fixes all diagnostics that offer a title.</summary>
    /// <param name="solution">The solution to change.</param>
    /// <param name="diagnostics">The diagnostics. Duplicates are fixed once.</param>
    /// <param name="title">The title of the fix, or <see langword="null"/> for the best fix of each diagnostic.</param>
    /// <param name="token">Cancels the fix.</param>
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

    /// <summary>Returns the titles of the fixes for a diagnostic, best first. A title is the same for each diagnostic.</summary>
    private protected abstract IEnumerable<string> Titles(FixTarget target);

    /// <summary>Fixes a diagnostic.</summary>
    private protected abstract Task EditAsync(FixSession session, FixTarget target, string title);

    // One location may have several reports of a rule, for example one for each missing member.
    private static string TextOf(Diagnostic diagnostic) => string.Join(
        "\n",
        [
            diagnostic.Id,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            .. diagnostic.Properties.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Key}={each.Value}"),
        ]);

    /// <summary>Returns the number from the analyzer, or 0.</summary>
    private protected static int NumberOf(FixTarget target) => target.NumberOf(DiagnosticProperties.Number);
}
