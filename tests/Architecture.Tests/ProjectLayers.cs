namespace Architecture.Tests;

/// <summary>The layers of a project.</summary>
/// <param name="Folder">The project's folder, relative to the root of the repository.</param>
/// <param name="Layers">
/// Its layers from the bottom up. A layer is a folder without those of its folders that are layers themselves, names of files with a space
/// between, or <c>.</c> for all other files in the project's folder.
/// </param>
internal sealed record ProjectLayers(string Folder, IReadOnlyList<string> Layers)
{
    /// <summary>The folders of the projects that it references.</summary>
    public IReadOnlyList<string> Below { get; init; } = [];

    /// <summary>The index of a file's layer, or -1 if no layer contains the file.</summary>
    /// <param name="file">The file, relative to the project's folder.</param>
    public int LayerOf(string file)
    {
        int named = IndexOf(layer => layer.Split(' ').Contains(file));
        return named >= 0 ? named : IndexOf(layer => layer == FolderLayerOf(file));
    }

    /// <inheritdoc/>
    public override string ToString() => Folder;

    // A folder within a folder may be a layer of its own: the longest name counts.
    private string? FolderLayerOf(string file) => file.Contains('/')
        ? Layers.Where(layer => file.StartsWith(layer + "/", StringComparison.Ordinal)).MaxBy(layer => layer.Length)
        : ".";

    private int IndexOf(Func<string, bool> condition) =>
        Enumerable.Range(0, Layers.Count).Where(i => condition(Layers[i])).DefaultIfEmpty(-1).First();
}
