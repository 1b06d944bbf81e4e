using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator;

namespace StateGen.CodeFixes;

/// <summary>The edits of one fix, or of all that are made together: they know of one another, so that numbers stay free.</summary>
internal sealed class FixSession(Solution solution, CancellationToken token)
{
    private readonly SolutionEditor _editor = new(solution);
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<DocumentId, (HashSet<string> Add, HashSet<string> Remove)> _histories = [];

    /// <summary>Ends the work.</summary>
    public CancellationToken Token => token;

    /// <summary>The solution with all edits.</summary>
    public async Task<Solution> GetChangedAsync()
    {
        Solution changed = _editor.GetChangedSolution();
        foreach (KeyValuePair<DocumentId, (HashSet<string> Add, HashSet<string> Remove)> edit in _histories)
        {
            SourceText text = await solution.GetAdditionalDocument(edit.Key)!.GetTextAsync(token).ConfigureAwait(false);
            changed = changed.WithAdditionalDocumentText(edit.Key, HistoryText.Edit(text, edit.Value.Add, edit.Value.Remove));
        }

        return changed;
    }

    /// <summary>A number that nobody has within an owner: the first time the one given, then those behind it.</summary>
    public int Take(string owner, int first)
    {
        int number = _numbers.TryGetValue(owner, out int next) ? next : first;
        _numbers[owner] = number + 1;
        return number;
    }

    /// <summary>Brings the unshipped history up to date with what a diagnostic says, where the project keeps one.</summary>
    public void EditHistory(FixTarget target)
    {
        if (target.Unshipped is { } history)
        {
            if (!_histories.TryGetValue(history.Id, out (HashSet<string> Add, HashSet<string> Remove) edit))
            {
                _histories.Add(history.Id, edit = ([], []));
            }

            edit.Add.UnionWith(target.LinesOf(DiagnosticProperties.Lines));
            edit.Remove.UnionWith(target.LinesOf(DiagnosticProperties.StaleLines));
        }
    }

    /// <summary>Edits a node, which may have been edited before.</summary>
    public async Task EditAsync<T>(T node, Func<T, SyntaxNode> edit)
        where T : SyntaxNode
    {
        if (solution.GetDocumentId(node.SyntaxTree) is { } document)
        {
            DocumentEditor editor = await _editor.GetDocumentEditorAsync(document, token).ConfigureAwait(false);
            editor.ReplaceNode(node, (current, _) => edit((T)current));
        }
    }
}
