namespace Architecture.Tests;

[Trait("Time", "Long")]
public sealed class LayerTests
{
    public static TheoryData<string> Projects => [.. LayerTable.All.Select(project => project.Folder)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Layer_NamesNothingAboveIt(string folder)
    {
        ProjectLayers project = LayerTable.All.Single(each => each.Folder == folder);
        ProjectSources sources = ProjectSources.Read(folder, project.Below);

        string[] unknown = [.. sources.Files.Where(file => project.LayerOf(file) < 0)];
        Assert.True(unknown.Length == 0, $"{folder}: the table of layers does not know {string.Join(", ", unknown)}.");

        SourceReference[] references = [.. sources.References()];
        string[] upward = [.. references.Where(each => project.LayerOf(each.From) < project.LayerOf(each.To)).Select(each => each.ToString())];
        Assert.True(upward.Length == 0, $"{folder}: {upward.Length} references run back up:\n{string.Join('\n', upward.Take(20))}");

        // Guards against a search that finds no references because it binds no names.
        Assert.True(references.Length > sources.Files.Count(), $"{folder}: only {references.Length} references were found.");
    }

    [Fact]
    public void ProjectsWithFolders_AreInTheTable()
    {
        string[] folders = [.. new[] { "src", "generators", "samples" }
            .SelectMany(root => Directory.EnumerateFiles(Path.Combine(Repository.Root, root), "*.csproj", SearchOption.AllDirectories))
            .Select(project => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(project)!))
            .Where(folder => Repository.SourcesOf(folder).Any(file => Path.GetDirectoryName(file) != Path.Combine(Repository.Root, folder)))];

        Assert.Equal(folders.Order(StringComparer.Ordinal), LayerTable.All.Select(project => project.Folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ReferenceThatRunsBackUp_NamesBothFiles()
    {
        ProjectLayers turned = LayerTable.All[0] with { Layers = [.. LayerTable.All[0].Layers.Reverse()] };
        SourceReference upward = ProjectSources.Read(turned.Folder, turned.Below).References()
            .First(each => turned.LayerOf(each.From) < turned.LayerOf(each.To));

        Assert.Matches(@"^[\w/.]+\.cs\(\d+\) names \w+ of [\w/.]+\.cs$", upward.ToString());
    }
}
