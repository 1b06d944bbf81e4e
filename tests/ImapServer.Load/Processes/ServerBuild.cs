using System.Diagnostics;
using System.Runtime.InteropServices;
using ImapIdle.Protocol;
using ImapServer.Load.Clients;
using ImapServer.Load.Mail;

namespace ImapServer.Load.Processes;

/// <summary>A server that can be started, with its imap-idle.</summary>
/// <param name="Folder">Where ImapServer.dll is.</param>
internal sealed record ServerBuild(string Folder)
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

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

    /// <summary>Starts the build's imap-idle with its own options, before a server would, and waits until it listens.</summary>
    /// <exception cref="LoadException">It does not run after a minute.</exception>
    public async Task StartIdleAsync(MailRoot mail, params string[] options)
    {
        string socket = RuntimeDirectory.Open(mail.RuntimeFolder).IdleSocket;
        using Process? process = Process.Start(Path.Combine(Folder, "imap-idle", "ImapIdle"), ["--runtime", mail.RuntimeFolder, .. options]);
        for (long start = Stopwatch.GetTimestamp(); Peer.Find(socket) is null; await Task.Delay(20))
        {
            if (Stopwatch.GetElapsedTime(start) > StartLimit)
            {
                throw new LoadException($"The imap-idle in {Folder} does not run.");
            }
        }
    }

    /// <summary>A server that was built before.</summary>
    /// <exception cref="LoadException">The folder has no build.</exception>
    public static ServerBuild At(string folder)
    {
        var build = new ServerBuild(Path.GetFullPath(folder));
        return File.Exists(build.Program) ? build : throw new LoadException($"{build.Folder} has no ImapServer.dll.");
    }

    /// <summary>
    /// Publishes the server of a source tree in Release, compiled ahead of time, as its README describes; and imap-idle as Native AOT if
    /// clang is available.
    /// </summary>
    public static async Task<ServerBuild> PublishAsync(string source, string target)
    {
        await PublishAsync(
            source,
            "samples/ImapServer",
            target,
            "-r",
            RuntimeInformation.RuntimeIdentifier,
            "--self-contained",
            "false",
            "-p:PublishReadyToRun=true");
        string[] how = Tool.IsThere("clang") ? [] : ["-p:PublishAot=false"];
        await PublishAsync(source, "samples/ImapIdle", Path.Combine(target, "imap-idle"), how);
        return At(target);
    }

    /// <summary>Publishes only the server, next to a running imap-idle.</summary>
    public static async Task<ServerBuild> PublishServerAsync(string source, string target)
    {
        await PublishAsync(source, "samples/ImapServer", target);
        return At(target);
    }

    private static Task PublishAsync(string source, string project, string target, params string[] how) =>
        Tool.RunAsync(source, "dotnet", ["publish", project, "-c", "Release", "-o", target, "-v", "quiet", "--nologo", .. how]);
}
