using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>Each rule is present wherever it must be.</summary>
public sealed partial class DescriptorTests
{
    private static readonly DiagnosticDescriptor[] Descriptors =
    [
        .. new[] { typeof(DiagnosticDescriptors), typeof(HistoryDescriptors), typeof(ProjectDescriptors), typeof(TestDescriptors) }
            .SelectMany(rules => rules.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    public static TheoryData<string> Ids => [.. Descriptors.Select(descriptor => descriptor.Id)];

    [Fact]
    public void Analyzers_SupportEachRuleOnce() => Assert.Equal(
        Descriptors.Select(descriptor => descriptor.Id).Except(GeneratorRun.ProjectRules).Order(StringComparer.Ordinal),
        GeneratorRun.Analyzers
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Select(descriptor => descriptor.Id)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Release_ListsEachRule_WithItsTitleAndSeverity()
    {
        IEnumerable<string> released = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => File.ReadLines(Repository.PathOf("generators", "StateGen.Generator", file)))
            .Where(line => line.StartsWith("SG", StringComparison.Ordinal));
        Assert.Equal(
            Descriptors.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}").Order(StringComparer.Ordinal),
            released.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_OfEachRule_HasAllItsParts(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Single(rule => rule.Id == id);
        string page = File.ReadAllText(Repository.PathOf("docs", "diagnostics", $"{id}.md"));

        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page);
        Assert.Equal(["## Example", "## Fix", "## Why"], HeadingPattern().Matches(page).Select(match => match.Value));
        Assert.EndsWith($"docs/diagnostics/{id}.md", descriptor.HelpLinkUri);
    }

    /// <summary>A page may name the C# version of its first example.</summary>
    private static LanguageVersion VersionOf(string page) => VersionPattern().Match(page) is { Success: true } match
        && LanguageVersionFacts.TryParse(match.Groups[1].Value, out LanguageVersion version)
        ? version
        : LanguageVersion.Latest;

    [GeneratedRegex("<LangVersion>(.+?)</LangVersion>")]
    private static partial Regex VersionPattern();

    /// <summary>
    /// The first code block of a page causes the report, and the following ones do not. So pages stay consistent with the rules. Each block is
    /// compiled with the history files and the library above it on the page.
    /// </summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Page_OfEachRule_ShowsCodeThatBreaksItAndCodeThatDoesNot(string id)
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "diagnostics", $"{id}.md"));
        HistoryTexts history = HistoryTexts.None;
        string? library = null;
        List<(GeneratorRun Run, HistoryTexts History)> examples = [];
        foreach (Match block in BlockPattern().Matches(page))
        {
            string text = block.Groups[2].Value;
            switch (block.Groups[1].Value)
            {
                case "csharp":
                    examples.Add((Run(text, library, examples.Count == 0 ? VersionOf(page) : LanguageVersion.Latest, id), history));
                    break;
                case "csharp Library":
                    library = text;
                    break;
                case "text StateGen.Shipped.txt":
                    history = history with { Shipped = text };
                    break;
                case "text StateGen.Unshipped.txt":
                    history = history with { Unshipped = text };
                    break;
            }
        }

        Assert.True(examples.Count > 1);
        GeneratorRun broken = examples[0].Run;
        IEnumerable<Diagnostic> reported = broken.Result.Diagnostics.Concat(await broken.AnalyzerDiagnosticsAsync(examples[0].History));
        Assert.Equal([id], reported.Select(diagnostic => diagnostic.Id).Distinct());
        foreach ((GeneratorRun run, HistoryTexts files) in examples.Skip(1))
        {
            Assert.Empty(await run.AnalyzerDiagnosticsAsync(files));
            Assert.Empty(run.CompilerDiagnostics());
            Assert.NotEmpty(run.Result.GeneratedSources);
        }
    }

    private static GeneratorRun Run(string source, string? library, LanguageVersion version, string id)
    {
        CSharpCompilation compilation = TestCompilation.Of(version, source);
        if (source.Contains("using StateGen.Testing;", StringComparison.Ordinal))
        {
            compilation = compilation.AddReferences(References.Testing).AddReferences(id == DiagnosticIds.NoTestFramework ? [] : References.Xunit);
        }

        return GeneratorRun.Of(library is null
            ? compilation
            : compilation.AddReferences(GeneratorRun.Of(TestCompilation.Create(library).WithAssemblyName("Library")).Compilation.ToMetadataReference()));
    }

    [Fact]
    public void Index_ListsEachRule()
    {
        string index = File.ReadAllText(Repository.PathOf("docs", "diagnostics", "README.md"));
        Assert.All(Descriptors, rule => Assert.Contains($"| [{rule.Id}]({rule.Id}.md) | {rule.Title} |", index));
    }

    [GeneratedRegex("^## .*$", RegexOptions.Multiline)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex("^```(.+?)\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex BlockPattern();
}
