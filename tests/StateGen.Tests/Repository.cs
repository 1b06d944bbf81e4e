namespace StateGen.Tests;

/// <summary>Finds the sources that tests read.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution, found upwards from the test assembly. Deterministic builds do not contain source paths.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "StateGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException($"StateGen.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
