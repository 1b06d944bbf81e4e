using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>
/// Applies the best fix to each diagnostic, for <c>dotnet format</c>, where no user chooses.
/// That program visits each rule once, in an order that varies between runs. A fix can cause new diagnostics: members of a newly marked type
/// need ids, and the history needs lines. So these are fixed in the same run. Diagnostics that existed before wait for their own turn.
/// </summary>
/// <param name="fix">The requested fix.</param>
/// <param name="diagnostics">The diagnostics to fix.</param>
internal sealed class UnattendedFix(StateCodeFix fix, ImmutableArray<Diagnostic> diagnostics)
{
    /// <summary>The maximum number of steps, which is more than any fix needs. Each step fixes all diagnostics of one fix.</summary>
    private const int MaxSteps = 40;

    private readonly HashSet<string> _left = [];

    /// <summary>Returns the solution with all edits.</summary>
    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken token)
    {
        ImmutableHashSet<ProjectId> projects = [.. diagnostics.Select(each => solution.GetDocument(each.Location.SourceTree)?.Project.Id).OfType<ProjectId>()];
        foreach (Diagnostic each in await FindAsync(solution, projects, token).ConfigureAwait(false))
        {
            _left.Add(await NameOfAsync(solution, each, token).ConfigureAwait(false));
        }

        foreach (Diagnostic each in diagnostics)
        {
            _left.Remove(await NameOfAsync(solution, each, token).ConfigureAwait(false));
        }

        Solution changed = await fix.ApplyAsync(solution, diagnostics, title: null, token).ConfigureAwait(false);
        for (int step = 0; step < MaxSteps; step++)
        {
            projects = projects.Union(changed.GetChanges(solution).GetProjectChanges().Select(each => each.ProjectId));
            if (await NextAsync(changed, projects, token).ConfigureAwait(false) is not { } next)
            {
                break;
            }

            changed = next;
        }

        return changed;
    }

    /// <summary>Returns the solution after one more step, or <see langword="null"/> if nothing remains.</summary>
    private async Task<Solution?> NextAsync(Solution solution, ImmutableHashSet<ProjectId> projects, CancellationToken token)
    {
        List<Diagnostic> found = [];
        foreach (Diagnostic each in await FindAsync(solution, projects, token).ConfigureAwait(false))
        {
            if (!_left.Contains(await NameOfAsync(solution, each, token).ConfigureAwait(false)))
            {
                found.Add(each);
            }
        }

        foreach (StateCodeFix each in StateFixes.All.Where(each => !each.IsDecision || each == fix))
        {
            ImmutableArray<Diagnostic> own = [.. found.Where(one => each.FixableDiagnosticIds.Contains(one.Id))];
            if (own.IsEmpty)
            {
                continue;
            }

            Solution next = await each.ApplyAsync(solution, own, title: null, token).ConfigureAwait(false);
            if (next.GetChanges(solution).GetProjectChanges().Any())
            {
                return next;
            }
        }

        return null;
    }

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Solution solution, ImmutableHashSet<ProjectId> projects, CancellationToken token)
    {
        ImmutableArray<Diagnostic>.Builder all = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (Project project in projects.Select(solution.GetProject).OfType<Project>().Where(each => each.Language == LanguageNames.CSharp))
        {
            if (await project.GetCompilationAsync(token).ConfigureAwait(false) is { } compilation)
            {
                ImmutableArray<Diagnostic> found = await compilation
                    .WithAnalyzers(StateFixes.Analyzers, project.AnalyzerOptions)
                    .GetAnalyzerDiagnosticsAsync(token)
                    .ConfigureAwait(false);
                all.AddRange(found.Where(each => !each.IsSuppressed));
            }
        }

        return all.ToImmutable();
    }

    /// <summary>Returns a name for a diagnostic that edits elsewhere do not change.</summary>
    private static async Task<string> NameOfAsync(Solution solution, Diagnostic diagnostic, CancellationToken token)
    {
        FixTarget? target = solution.GetDocument(diagnostic.Location.SourceTree) is { } document
            ? await FixTarget.FindAsync(document, diagnostic, token).ConfigureAwait(false)
            : null;
        return string.Join(
            "|",
            diagnostic.Id,
            diagnostic.Location.SourceTree?.FilePath,
            target?.Symbol,
            target?.Name,
            target?.TextOf(DiagnosticProperties.Lines),
            target?.TextOf(DiagnosticProperties.StaleLines));
    }
}
