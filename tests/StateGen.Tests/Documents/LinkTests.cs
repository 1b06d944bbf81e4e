using System.Text.RegularExpressions;

namespace StateGen.Tests.Documents;

/// <summary>Links from documents to files of the repository are valid.</summary>
public sealed partial class LinkTests
{
    /// <summary>Every document, except build outputs.</summary>
    public static TheoryData<string> Documents { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" || part.StartsWith('.'))),
    ];

    [Fact]
    public void Documents_AreFound() => Assert.Contains(Path.Combine("docs", "comparison.md"), Documents.Select(row => row.Data));

    [Theory, MemberData(nameof(Documents))]
    public void Links_ToFiles_LeadThere(string document)
    {
        string path = Path.Combine(Repository.Root, document);
        string folder = Path.GetDirectoryName(path)!;
        string[] broken =
        [
            .. Link().Matches(File.ReadAllText(path))
                .Select(match => match.Groups[1].Value)
                .Where(target => !target.Contains("://") && !target.StartsWith('#') && !target.StartsWith("mailto:"))
                .Where(target => !Path.Exists(Path.Combine(folder, target.Split('#')[0]))),
        ];
        Assert.Empty(broken);
    }

    [GeneratedRegex(@"\[[^\]]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
