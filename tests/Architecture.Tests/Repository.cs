namespace Architecture.Tests;

/// <summary>The working tree that contains these tests.</summary>
internal static class Repository
{
    /// <summary>The folder of <c>StateGen.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>The C# files of a folder, without build outputs.</summary>
    /// <param name="folder">The folder, relative to the root.</param>
    public static IEnumerable<string> SourcesOf(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "StateGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"There is no StateGen.sln above {AppContext.BaseDirectory}.");
    }
}
