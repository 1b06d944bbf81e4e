namespace ImapServer.Tests.Golden;

/// <summary>A blob that was saved once and is kept as hexadecimal text beside the tests; see README.md there.</summary>
internal static class GoldenBlob
{
    /// <summary>The blob of a file.</summary>
    public static byte[] Read(int version, string name) =>
        Convert.FromHexString(string.Concat(File.ReadAllLines(PathOf(version, name))));

    /// <summary>Compares a blob with the file; with UPDATE_GOLDEN=1, and only then, the file is written.</summary>
    public static void AssertKept(int version, string name, byte[] blob)
    {
        string path = PathOf(version, name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, Lines(blob));
        }

        Assert.True(File.Exists(path), $"There is no golden blob {path}.");
        string kept = Convert.ToHexString(Read(version, name));
        Assert.True(
            kept == Convert.ToHexString(blob),
            $"Version {version} of \"{name}\" was stored as\n{kept}\nand is written now as\n{Convert.ToHexString(blob)}\nThe README next to {path} says when that is allowed.");
    }

    private static string Lines(byte[] blob) =>
        string.Concat(blob.Chunk(32).Select(line => Convert.ToHexStringLower(line) + "\n"));

    private static string PathOf(int version, string name) =>
        Path.Combine(Root(), "tests", "ImapServer.Tests", "Golden", $"Version{version}", $"{name}.hex");

    private static string Root()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "StateGen.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }
}
