using ImapServer.Load.Clients;

namespace ImapServer.Load.Processes;

/// <summary>The source tree of this build.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    /// <exception cref="LoadException">This does not run from there.</exception>
    public static string Root { get; } = Find();

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StateGen.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new LoadException($"{AppContext.BaseDirectory} is not in the repository.");
    }
}
