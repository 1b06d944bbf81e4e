namespace StateGen.Tests;

/// <summary>Where the sources are that a test reads.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution, found from the test's own place upwards: source paths are mapped away in deterministic builds.</summary>
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
