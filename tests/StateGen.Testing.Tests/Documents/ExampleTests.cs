using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGen.Generator.Analyzers;

namespace StateGen.Testing.Tests.Documents;

/// <summary>The examples of the documents compile, run, and print the output that the documents show.</summary>
[CollectionDefinition(nameof(ExampleTests), DisableParallelization = true)]
[Collection(nameof(ExampleTests))]
public sealed class ExampleTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(
        typeof(ExampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "StateGen.Testing.ProjectDirectory").Value!,
        "..",
        ".."));

    private static readonly string Session = DocumentProgram.TypeIn(Text("README.md"), "ChatSession");

    /// <summary>Pages whose examples have more specific tests.</summary>
    private static readonly string[] Others = ["docs/diagnostics/", "docs/decisions/", "docs/wire-format.md"];

    /// <summary>Each page with examples. The page on versions is split into its chapters.</summary>
    public static TheoryData<string, string> Examples { get; } = [.. Find()];

    [Fact]
    public void Examples_OfEachPage_AreFound() => Assert.Superset(
        new HashSet<string>(["README.md", "docs/handoff.md", "docs/testing.md", "docs/guide/hooks.md", "docs/versioning.md", "src/StateGen/PACKAGE.md"]),
        Examples.Select(row => row.Data.Item1).ToHashSet());

    [Theory, MemberData(nameof(Examples))]
    public async Task Example_CompilesRunsAndPrintsWhatThePageSays(string page, string chapter)
    {
        DocumentProgram program = DocumentProgram.Of(Chapters(page).Single(each => each.Title == chapter).Text, Session)!;
        Compilation compilation = program.Compile();
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(each => each.Severity == DiagnosticSeverity.Error).Select(each => each.ToString()));
        Assert.Empty((await compilation
            .WithAnalyzers([new StateTypeAnalyzer(), new WireNameAnalyzer(), new ClosedTypeAnalyzer(), new StateTypeArgumentAnalyzer(), new StateTestsAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).Select(each => each.ToString()));
        if (DocumentProgram.HasStatements(compilation))
        {
            Assert.Equal(program.Output, DocumentProgram.Run(compilation));
        }
    }

    [Fact]
    public void Example_ThatDoesNotCompile_IsSeen() => Assert.Contains(
        DocumentProgram.Of("```csharp\nChatSession session = new() { Nobody = 1 };\n```\n", Session)!.Compile().GetDiagnostics(TestContext.Current.CancellationToken),
        each => each.Id == "CS0117");

    [Fact]
    public void Example_ThatPrints_IsRun() => Assert.Equal(
        "1\n2\n", DocumentProgram.Run(DocumentProgram.Of("<!-- csharp\nint i = 1;\n-->\n```csharp\nConsole.WriteLine(i);\n```\n```csharp\nConsole.WriteLine(i + 1);\n```\n", Session)!.Compile()));

    private static IEnumerable<(string Page, string Chapter)> Find() => Directory.EnumerateFiles(Root, "*.md", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace(Path.DirectorySeparatorChar, '/'))
        .Where(page => page == "README.md" || page.StartsWith("docs/", StringComparison.Ordinal) || Regex.IsMatch(page, "^src/[^/]*/PACKAGE.md$"))
        .Where(page => !Others.Any(other => page.StartsWith(other, StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal)
        .SelectMany(page => Chapters(page).Where(chapter => DocumentProgram.Of(chapter.Text, Session) is not null).Select(chapter => (page, chapter.Title)));

    /// <summary>A page is one program, except the page on versions: each of its chapters declares classes of the same names.</summary>
    private static IEnumerable<(string Title, string Text)> Chapters(string page) => page != "docs/versioning.md"
        ? [("", Text(page))]
        : Regex.Split(Text(page), "^## ", RegexOptions.Multiline).Skip(1)
            .Select(chapter => (chapter.Split('\n')[0], chapter))
            .Where(chapter => chapter.Item1 != "Rolling deployments");

    private static string Text(string page) => File.ReadAllText(Path.Combine(Root, page)).ReplaceLineEndings("\n");
}
