using System.Text.RegularExpressions;
using StateGen.Generator.Tests.History;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Evolution;

/// <summary>Tests the examples of rolling deployments. The blocks of each heading are consecutive releases that run side by side.</summary>
[Trait("Time", "Long")]
public sealed class RollingDocumentTests
{
    private static readonly Edit[] Examples = [.. Read()];

    public static TheoryData<string> Names => [.. Examples.Select(example => example.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Example_AllPairsOfReleases_KeepTheLaws(string name)
    {
        MatrixRow row = MatrixRow.Run(Examples.Single(example => example.Name == name));

        Assert.True(row.Failures.Count == 0, string.Join("\n\n", row.Failures));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Example_EachRelease_IsAcceptedByTheHistory(string name) =>
        await HistoryAssert.AcceptsAllAsync(Examples.Single(example => example.Name == name).Versions);

    [Fact]
    public void Examples_AreOfAllThatMayHappen() => Assert.Equal(
        [
            "A new member", "A member is removed", "A member has another type", "A union has a new case", "An enum has a new value",
            "A version that is not compatible",
        ],
        Examples.Where(example => example.Versions.Length > 1).Select(example => example.Name));

    private static IEnumerable<Edit> Read()
    {
        string text = File.ReadAllText(Repository.PathOf("docs", "versioning.md"));
        string chapter = Regex.Match(text, @"^## Rolling deployments\n(.*?)(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        foreach (Match section in Regex.Matches(chapter, @"^### ([^\n]*)\n(.*?)(?=^### |\z)", RegexOptions.Multiline | RegexOptions.Singleline))
        {
            yield return new Edit(
                section.Groups[1].Value,
                [.. Regex.Matches(section.Groups[2].Value, @"^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Select(block => block.Groups[1].Value)]);
        }
    }
}
