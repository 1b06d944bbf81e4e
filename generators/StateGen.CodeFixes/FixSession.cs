using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>Collects the edits of one fix, or of many together. Shared edits keep numbers unique.</summary>
internal sealed class FixSession(Solution solution, CancellationToken token)
{
    private readonly SolutionEditor _editor = new(solution);
    private readonly Dictionary<string, DocumentId> _edited = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, (HashSet<string> Add, HashSet<string> Remove)> _histories = [];

    /// <summary>Gets the token that cancels the fix.</summary>
    public CancellationToken Token => token;

    /// <summary>Returns the file path of a document, or its id if it has no file.</summary>
    public static string PathOf(TextDocument document) => document.FilePath ?? document.Id.ToString();

    /// <summary>Returns the solution with all edits. A file that several projects share is the same in all of them.</summary>
    public async Task<Solution> GetChangedAsync()
    {
        Solution changed = _editor.GetChangedSolution();
        foreach (KeyValuePair<string, DocumentId> edit in _edited)
        {
            SourceText text = await changed.GetDocument(edit.Value)!.GetTextAsync(token).ConfigureAwait(false);
            foreach (Document linked in solution.Projects.SelectMany(project => project.Documents).Where(each => PathOf(each) == edit.Key && each.Id != edit.Value))
            {
                changed = changed.WithDocumentText(linked.Id, text);
            }
        }

        foreach (TextDocument history in solution.Projects.SelectMany(project => project.AdditionalDocuments))
        {
            if (_histories.TryGetValue(PathOf(history), out (HashSet<string> Add, HashSet<string> Remove) edit))
            {
                SourceText text = await history.GetTextAsync(token).ConfigureAwait(false);
                changed = changed.WithAdditionalDocumentText(history.Id, HistoryText.Edit(text, edit.Add, edit.Remove));
            }
        }

        return changed;
    }

    /// <summary>Takes an unused number within an owner: first the given one, then the following ones.</summary>
    public int Take(string owner, int first)
    {
        int number = _numbers.TryGetValue(owner, out int next) ? Math.Max(next, first) : first;
        _numbers[owner] = number + 1;
        return number;
    }

    /// <summary>Applies the history edits of a diagnostic, if the project has a history.</summary>
    public void EditHistory(FixTarget target)
    {
        if (target.Unshipped is { } history)
        {
            if (!_histories.TryGetValue(PathOf(history), out (HashSet<string> Add, HashSet<string> Remove) edit))
            {
                _histories.Add(PathOf(history), edit = ([], []));
            }

            edit.Add.UnionWith(target.LinesOf(DiagnosticProperties.Lines));
            edit.Remove.UnionWith(target.LinesOf(DiagnosticProperties.StaleLines));
        }
    }

    /// <summary>Returns the semantic model for the document of a node.</summary>
    public async Task<SemanticModel?> ModelAsync(SyntaxNode node) => solution.GetDocument(node.SyntaxTree) is { } document
        ? await document.GetSemanticModelAsync(token).ConfigureAwait(false)
        : null;

    /// <summary>Edits a node, which earlier edits may have changed.</summary>
    public async Task EditAsync<T>(T node, Func<T, SyntaxNode> edit)
        where T : SyntaxNode
    {
        if (solution.GetDocument(node.SyntaxTree) is { } document && await InEditedAsync(node, document).ConfigureAwait(false) is { } place)
        {
            DocumentEditor editor = await _editor.GetDocumentEditorAsync(_edited[PathOf(document)], token).ConfigureAwait(false);
            editor.ReplaceNode(place, (current, _) => edit((T)current));
        }
    }

    /// <summary>Edits the declaration of a member, and separates it from others in the same declaration.</summary>
    public Task EditMemberAsync(FixTarget target, Func<SyntaxNode, SyntaxNode> edit) =>
        target.IsOneOfSeveral && target.Declaration.Parent is TypeDeclarationSyntax type
            ? EditAsync(type, current => FieldVariable.Separate(current, target.Name) is (var separated, { } field)
                ? separated.ReplaceNode(field, edit(field))
                : current)
            : EditAsync(target.Declaration, edit);

    /// <summary>
    /// Returns the node in the one edited document of its file. Two projects that share a file
    /// each have a document, and edits of both would overwrite each other.
    /// </summary>
    private async Task<T?> InEditedAsync<T>(T node, Document document)
        where T : SyntaxNode
    {
        if (!_edited.TryGetValue(PathOf(document), out DocumentId? edited))
        {
            _edited.Add(PathOf(document), edited = document.Id);
        }

        return edited == document.Id
            ? node
            : (await solution.GetDocument(edited)!.GetSyntaxRootAsync(token).ConfigureAwait(false))!
                .FindNode(node.Span, getInnermostNodeForTie: true)
                .AncestorsAndSelf()
                .TakeWhile(each => each.Span == node.Span)
                .OfType<T>()
                .FirstOrDefault();
    }
}
