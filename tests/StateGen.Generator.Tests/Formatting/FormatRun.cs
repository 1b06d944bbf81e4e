using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using StateGen.CodeFixes;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Formatting;

/// <summary>
/// Runs the fixes as <c>dotnet format analyzers</c> does: once for each reported rule, in an order that differs between runs. It passes the key
/// of the first fix for the analyzer's first report, whatever its rule.
/// </summary>
internal sealed class FormatRun
{
    private readonly Dictionary<string, ProjectId> _projects = [];

    private FormatRun(Solution solution) => Solution = solution;

    /// <summary>Gets the current sources.</summary>
    public Solution Solution { get; private set; }

    /// <summary>Gets the warnings that dotnet format would print about fixes that failed.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>Creates a workspace as dotnet format opens it, with one project.</summary>
    public static FormatRun Of(HistoryTexts history, params IEnumerable<string> sources)
    {
        FormatRun run = new(new AdhocWorkspace(MefHostServices.DefaultHost, WorkspaceKind.MSBuild).CurrentSolution);
        run.AddProject("Test", "/project", history, sources);
        return run;
    }

    /// <summary>Adds another project, with its own files or the same ones.</summary>
    public void AddProject(string name, string folder, HistoryTexts history, params IEnumerable<string> sources)
    {
        CSharpCompilation sample = TestCompilation.Create(sources);
        Project project = Solution
            .AddProject(name, name, LanguageNames.CSharp)
            .WithCompilationOptions(sample.Options)
            .WithParseOptions(TestCompilation.ParseOptions)
            .WithMetadataReferences(sample.References)
            .AddAnalyzerReference(new AnalyzerFileReference(typeof(StateGenerator).Assembly.Location, new Loader()));
        foreach (SyntaxTree tree in sample.SyntaxTrees)
        {
            project = project.AddDocument(tree.FilePath, tree.GetText(TestContext.Current.CancellationToken), filePath: $"{folder}/{tree.FilePath}").Project;
        }

        foreach ((string file, string text) in history.Files)
        {
            project = project.AddAdditionalDocument(file, SourceText.From(text), filePath: $"{folder}/{file}").Project;
        }

        _projects.Add(name, project.Id);
        Solution = project.Solution;
    }

    /// <summary>Simulates one run of the program.</summary>
    /// <param name="order">Determines the order of the rules.</param>
    /// <param name="only">The requested rules, or all rules if there are none.</param>
    public async Task FormatAsync(Random order, params string[] only)
    {
        Dictionary<ProjectId, HashSet<string>> reported = [];
        foreach (Project project in Solution.Projects)
        {
            reported.Add(project.Id, [.. (await DiagnosticsAsync(project, GeneratorRun.Analyzers)).Select(each => each.Id)]);
        }

        string[] ids = [.. reported.Values.SelectMany(each => each).Distinct()];
        order.Shuffle(ids);
        foreach (string id in ids.Where(each => only.Length == 0 || only.Contains(each)))
        {
            StateCodeFix[] fixes = [.. StateFixes.All.Where(fix => fix.FixableDiagnosticIds.Contains(id))];
            if (fixes.Length == 0)
            {
                continue;
            }

            List<Diagnostic> found = [];
            foreach (Project project in Solution.Projects.Where(each => reported[each.Id].Contains(id)).ToArray())
            {
                found.AddRange(await DiagnosticsAsync(project, [.. GeneratorRun.Analyzers.Where(each => each.SupportedDiagnostics.Any(rule => rule.Id == id))]));
            }

            foreach (StateCodeFix fix in fixes.Where(each => each.GetFixAllProvider().GetSupportedFixAllScopes().Contains(FixAllScope.Solution)))
            {
                try
                {
                    await ApplyAsync(fix, id, found);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    Failures.Add($"Failed to apply {fix.GetType().Name} for {id}: {exception}");
                }
            }
        }
    }

    /// <summary>Returns the fixable diagnostics of a project, and the errors of the compiler.</summary>
    public async Task<(string[] Fixable, string[] Other, string[] Compiler)> CheckAsync()
    {
        string[] rules = [.. StateFixes.All.Where(fix => !fix.IsDecision).SelectMany(fix => fix.FixableDiagnosticIds)];
        List<Diagnostic> all = [];
        List<string> compiler = [];
        foreach (Project project in Solution.Projects)
        {
            all.AddRange(await DiagnosticsAsync(project, GeneratorRun.Analyzers));
            Compilation compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
            compiler.AddRange(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(each => each.Severity == DiagnosticSeverity.Error).Select(each => each.ToString()));
        }

        return (
            [.. all.Where(each => rules.Contains(each.Id)).Select(each => each.ToString())],
            [.. all.Where(each => !rules.Contains(each.Id)).Select(each => each.ToString())],
            [.. compiler]);
    }

    /// <summary>Returns the text of a file in a project.</summary>
    public async Task<string> TextAsync(string file, string project = "Test")
    {
        TextDocument[] all = [.. Solution.GetProject(_projects[project])!.Documents, .. Solution.GetProject(_projects[project])!.AdditionalDocuments];
        return (await all.Single(each => each.Name == file).GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    /// <summary>Returns all files, for comparisons.</summary>
    public async Task<string> AllTextAsync()
    {
        IEnumerable<TextDocument> all = Solution.Projects.SelectMany(each => each.Documents.Concat(each.AdditionalDocuments));
        List<string> texts = [];
        foreach (TextDocument each in all)
        {
            texts.Add($"=== {each.Project.Name} {each.Name}\n{await each.GetTextAsync(TestContext.Current.CancellationToken)}");
        }

        return string.Join("\n", texts);
    }

    private async Task ApplyAsync(StateCodeFix fix, string id, List<Diagnostic> found)
    {
        Diagnostic? first = found.Find(each => each.Location.SourceTree is not null);
        if (first is null || Solution.GetDocument(first.Location.SourceTree) is not { } document)
        {
            return;
        }

        CodeAction? action = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, first, (each, _) => action ??= each, TestContext.Current.CancellationToken));
        FixAllContext context = new(
            document, fix, FixAllScope.Solution, action?.EquivalenceKey!, [id], new Provider(Solution, found), TestContext.Current.CancellationToken);
        CodeAction all = await fix.GetFixAllProvider().GetFixAsync(context) ?? throw new InvalidOperationException("There is no action.");
        ImmutableArray<CodeActionOperation> operations = await all.GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
    [
        .. (await (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!
            .WithAnalyzers(analyzers, project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken))
        .Where(each => !each.IsSuppressed && each.Location.IsInSource && each.Severity >= DiagnosticSeverity.Warning),
    ];

    private sealed class Provider(Solution solution, List<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            GetProjectDiagnosticsAsync(project, cancellationToken);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await GetProjectDiagnosticsAsync(document.Project, cancellationToken)).Where(each => each.Location.SourceTree?.FilePath == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(found.Where(each => solution.GetDocument(each.Location.SourceTree)?.Project.Id == project.Id));
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => typeof(StateGenerator).Assembly;
    }
}
