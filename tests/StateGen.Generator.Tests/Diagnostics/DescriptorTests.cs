using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Analyzers;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>Each rule is known everywhere where it must be.</summary>
public sealed partial class DescriptorTests
{
    private static readonly DiagnosticDescriptor[] Descriptors =
    [
        .. typeof(DiagnosticDescriptors)
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    public static TheoryData<string> Ids => [.. Descriptors.Select(descriptor => descriptor.Id)];

    [Fact]
    public void Analyzer_SupportsEachRuleOnce() => Assert.Equal(
        Descriptors.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal),
        new StateTypeAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));

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

    /// <summary>The first code block of a page is reported, the second is not: pages do not drift from the rules.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Page_OfEachRule_ShowsCodeThatBreaksItAndCodeThatDoesNot(string id)
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "diagnostics", $"{id}.md"));
        string[] examples = [.. CodePattern().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.Equal(2, examples.Length);

        IEnumerable<Diagnostic> reported = await GeneratorRun.Of(examples[0]).AnalyzerDiagnosticsAsync();
        Assert.Equal([id], reported.Select(diagnostic => diagnostic.Id).Distinct());
        await AnalyzerAssert.AcceptsAsync(examples[1]);
    }

    [Fact]
    public void Index_ListsEachRule()
    {
        string index = File.ReadAllText(Repository.PathOf("docs", "diagnostics", "README.md"));
        Assert.All(Descriptors, rule => Assert.Contains($"| [{rule.Id}]({rule.Id}.md) | {rule.Title} |", index));
    }

    [GeneratedRegex("^## .*$", RegexOptions.Multiline)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodePattern();
}
