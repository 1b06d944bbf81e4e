using System.Text.RegularExpressions;

namespace StateGen.Tests.Documents;

/// <summary>The README has the same sizes as the benchmarks page, and names the smallest peer.</summary>
public sealed partial class SizeTableTests
{
    [Fact]
    public void Readme_Sizes_AreThoseOfTheBenchmarksForEachWorkload()
    {
        string[] measured = [.. Row().Matches(Text("docs", "benchmarks.md"))
            .Select(row => $"| {row.Groups["name"].Value} | {row.Groups["ours"].Value} | {row.Groups["smallest"].Value} | {row.Groups["memorypack"].Value} |")];
        Assert.Equal(9, measured.Length);
        string readme = Text("README.md");
        Assert.All(measured, row => Assert.Contains($"\n{row}\n", readme));
    }

    /// <summary>The smallest peer of the overview is the smallest in the table of all contenders.</summary>
    [Fact]
    public void Benchmarks_SmallestPeer_IsTheSmallestOfAllContenders()
    {
        string page = Text("docs", "benchmarks.md");
        foreach (Match row in Row().Matches(page))
        {
            string chapter = Regex.Match(page, $@"^### {row.Groups["link"].Value}\n(.*?)(?=^### |\z)", RegexOptions.Multiline | RegexOptions.Singleline).Value;
            int smallest = Contender().Matches(chapter).Where(each => !each.Groups["name"].Value.Contains("StateGen")).Min(each => Number(each.Groups["bytes"].Value));
            Assert.Equal(smallest, Number(row.Groups["smallest"].Value.Split(' ')[0]));
        }
    }

    private static int Number(string text) => int.Parse(text.Replace(",", ""), System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(params string[] path) => File.ReadAllText(Path.Combine([Repository.Root, .. path])).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^\| \[(?<name>[^\]]+)\]\(#(?<link>\w+)\) \| (?<ours>[^|]+) \| (?<memorypack>[^|]+) \| (?<smallest>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| (?<name>[^|]+) \| (?<bytes>[\d,]+) \|", RegexOptions.Multiline)]
    private static partial Regex Contender();
}
