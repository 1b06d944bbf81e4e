using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using StateGen.CodeFixes;
using StateGen.Generator.Analyzers;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.CodeFixes;

/// <summary>Applies a fix as an editor does, and asserts the resulting source. It must compile without the diagnostic.</summary>
internal static class CodeFixAssert
{
    /// <summary>Applies the fix with a title to the first diagnostic that offers it.</summary>
    public static Task FixesAsync(StateCodeFix fix, string title, string source, string expected, bool compiles = true) =>
        FixesAsync(fix, title, source, expected, HistoryTexts.None, unshipped: null, compiles);

    /// <summary>Applies the fix with a title to the first diagnostic that offers it, in a project with a history.</summary>
    public static async Task FixesAsync(
        StateCodeFix fix, string title, string source, string expected, HistoryTexts history, string? unshipped, bool compiles = true)
    {
        Document document = CreateDocument(source, history);
        Diagnostic diagnostic = (await DiagnosticsAsync(document.Project, fix)).First();
        CodeAction action = (await ActionsAsync(fix, document, diagnostic)).Single(each => each.Title == title);
        await AssertChangedAsync(fix, document, action, expected, history with { Unshipped = unshipped }, compiles);
    }

    /// <summary>Applies the fix with a title to the first diagnostic, and returns the resulting source. Other diagnostics may remain.</summary>
    public static async Task<string> ApplyFirstAsync(StateCodeFix fix, string title, string source)
    {
        Document document = CreateDocument(source, HistoryTexts.None);
        Diagnostic diagnostic = (await DiagnosticsAsync(document.Project, fix)).First();
        CodeAction action = (await ActionsAsync(fix, document, diagnostic)).Single(each => each.Title == title);
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    /// <summary>Applies the fix with a title to all diagnostics.</summary>
    public static Task FixesAllAsync(StateCodeFix fix, string title, string source, string expected) =>
        FixesAllAsync(fix, title, source, expected, HistoryTexts.None, unshipped: null);

    /// <summary>Applies the fix with a title to all diagnostics, in a project with a history.</summary>
    public static async Task FixesAllAsync(
        StateCodeFix fix, string title, string source, string expected, HistoryTexts history, string? unshipped)
    {
        foreach (FixAllScope scope in fix.GetFixAllProvider().GetSupportedFixAllScopes())
        {
            Document document = CreateDocument(source, history);
            Assert.True((await DiagnosticsAsync(document.Project, fix)).Length > 1, "There is only one to fix.");
            FixAllContext context = new(
                document, fix, scope, title, fix.FixableDiagnosticIds, new AnalyzerDiagnosticProvider(fix), TestContext.Current.CancellationToken);
            CodeAction? action = await fix.GetFixAllProvider().GetFixAsync(context);
            await AssertChangedAsync(fix, document, action!, expected, history with { Unshipped = unshipped }, compiles: true);
        }
    }

    /// <summary>Applies the fix with a title to all diagnostics of a source, and returns the resulting source.</summary>
    public static async Task<string> MendAsync(StateCodeFix fix, string title, string source, HistoryTexts history)
    {
        Document document = CreateDocument(source, history);
        FixAllContext context = new(
            document, fix, FixAllScope.Document, title, fix.FixableDiagnosticIds, new AnalyzerDiagnosticProvider(fix), TestContext.Current.CancellationToken);
        CodeAction? action = await fix.GetFixAllProvider().GetFixAsync(context);
        ImmutableArray<CodeActionOperation> operations = await action!.GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    /// <summary>Returns the titles offered for the first diagnostic.</summary>
    public static async Task<IEnumerable<string>> TitlesAsync(StateCodeFix fix, string source, HistoryTexts? history = null)
    {
        Document document = CreateDocument(source, history ?? HistoryTexts.None);
        return (await ActionsAsync(fix, document, (await DiagnosticsAsync(document.Project, fix)).First())).Select(action => action.Title);
    }

    /// <summary>Returns the diagnostics that the fix covers.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project, StateCodeFix fix)
    {
        Compilation compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        ImmutableArray<Diagnostic> all = await compilation
            .WithAnalyzers(GeneratorRun.Analyzers, project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return
        [
            .. all.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id))
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }

    private static async Task AssertChangedAsync(
        StateCodeFix fix, Document document, CodeAction action, string expected, HistoryTexts history, bool compiles)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
        Document after = changed.GetDocument(document.Id)!;
        Assert.Equal(expected, (await after.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        foreach ((string name, string text) in history.Files)
        {
            TextDocument file = after.Project.AdditionalDocuments.Single(file => file.Name == name);
            Assert.Equal(text, (await file.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        }

        Assert.Empty(await DiagnosticsAsync(after.Project, fix));
        if (compiles)
        {
            GeneratorRun run = GeneratorRun.Of((await after.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!);
            Assert.Empty(await run.AnalyzerDiagnosticsAsync(history));
            Assert.Empty(run.CompilerDiagnostics());
        }
    }

    private static async Task<List<CodeAction>> ActionsAsync(StateCodeFix fix, Document document, Diagnostic diagnostic)
    {
        List<CodeAction> actions = [];
        await fix.RegisterCodeFixesAsync(new CodeFixContext(
            document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }

    private static Document CreateDocument(string source, HistoryTexts history)
    {
        CSharpCompilation sample = TestCompilation.Create(source);
        Project project = new AdhocWorkspace()
            .AddProject("Test", LanguageNames.CSharp)
            .WithCompilationOptions(sample.Options)
            .WithParseOptions(TestCompilation.ParseOptions)
            .WithMetadataReferences(sample.References);
        foreach (SyntaxTree tree in sample.SyntaxTrees.Where(tree => tree.FilePath != "File0.cs"))
        {
            project = project.AddDocument(tree.FilePath, tree.GetRoot(TestContext.Current.CancellationToken), filePath: tree.FilePath).Project;
        }

        foreach ((string name, string text) in history.Files)
        {
            project = project.AddAdditionalDocument(name, SourceText.From(text), filePath: "/project/" + name).Project;
        }

        return project.AddDocument("File0.cs", SourceText.From(source), filePath: "File0.cs");
    }
}
