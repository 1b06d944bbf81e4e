using ImapServer.Load.Clients;

namespace ImapServer.Load.Processes;

/// <summary>A server that can be started, with its imap-idle.</summary>
/// <param name="Folder">Where ImapServer.dll is.</param>
internal sealed record ServerBuild(string Folder)
{
    /// <summary>The program.</summary>
    public string Program => Path.Combine(Folder, "ImapServer.dll");

    /// <summary>The server that was built together with this program, in the same configuration.</summary>
    public static ServerBuild Built
    {
        get
        {
            DirectoryInfo framework = new(AppContext.BaseDirectory);
            return At(Path.Combine(Repository.Root, "samples", "ImapServer", "bin", framework.Parent!.Name, framework.Name));
        }
    }

    /// <summary>A server that was built before.</summary>
    /// <exception cref="LoadException">There is none in the folder.</exception>
    public static ServerBuild At(string folder)
    {
        var build = new ServerBuild(Path.GetFullPath(folder));
        return File.Exists(build.Program) ? build : throw new LoadException($"There is no ImapServer.dll in {build.Folder}.");
    }

    /// <summary>Publishes the server of a source tree, in Release, and imap-idle as Native AOT where a C compiler is there.</summary>
    public static async Task<ServerBuild> PublishAsync(string source, string target)
    {
        await Tool.RunAsync(source, "dotnet", "publish", "samples/ImapServer", "-c", "Release", "-o", target, "-v", "quiet", "--nologo");
        if (Tool.IsThere("clang"))
        {
            await Tool.RunAsync(
                source, "dotnet", "publish", "samples/ImapIdle", "-c", "Release", "-o", Path.Combine(target, "imap-idle"), "-v", "quiet", "--nologo");
        }

        return At(target);
    }
}
