using System.Globalization;
using System.Text.RegularExpressions;
using ImapServer.Load.Clients;
using ImapServer.Load.Processes;

namespace ImapServer.Load.Restart;

/// <summary>The server that a restart goes to: another version.</summary>
internal static partial class OtherServer
{
    private static readonly string[] Sources = ["samples", "src", "generators", "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig"];

    /// <summary>Publishes the server of a commit into a folder.</summary>
    public static async Task<ServerBuild> OfCommitAsync(string commit, string scratch)
    {
        string tree = Path.Combine(scratch, "commit");
        await Tool.RunAsync(Repository.Root, "git", "worktree", "add", "--detach", tree, commit);
        try
        {
            return await ServerBuild.PublishServerAsync(tree, Path.Combine(scratch, "other"));
        }
        finally
        {
            await Tool.RunAsync(Repository.Root, "git", "worktree", "remove", "--force", tree);
        }
    }

    /// <summary>
    /// Publishes a successor of this source tree's server. Its session layout is one version newer and has another member, which always has
    /// a value, so that both versions read states of each other.
    /// </summary>
    public static async Task<ServerBuild> SuccessorAsync(string scratch)
    {
        string tree = Path.Combine(scratch, "successor");
        foreach (string source in Sources)
        {
            Copy(Path.Combine(Repository.Root, source), Path.Combine(tree, source));
        }

        string sessions = Path.Combine(tree, "samples", "Imap", "Imap.Server", "Sessions");
        string state = Path.Combine(sessions, "SessionState.cs");
        string text = await File.ReadAllTextAsync(state);
        Match version = Version().Match(text);
        if (!version.Success)
        {
            throw new LoadException($"{state} does not begin with the version that its successor could follow.");
        }

        int next = int.Parse(version.Groups[2].ValueSpan, CultureInfo.InvariantCulture) + 1;
        await File.WriteAllTextAsync(state, Version().Replace(text, $"${{1}}{next}${{3}}"));
        await File.WriteAllTextAsync(Path.Combine(sessions, "SessionState.Successor.cs"), $$"""
            using StateGen;

            namespace Imap.Server.Sessions;

            /// <content>The additional members of the next version.</content>
            public sealed partial class SessionState
            {
                /// <summary>The program that last saved the state and knew this member.</summary>
                [Member(1000, Since = {{next}})]
                public string? SavedBy { get; set; }

                [BeforeSave]
                private void Sign() => SavedBy = "successor";
            }

            """);
        return await ServerBuild.PublishServerAsync(tree, Path.Combine(scratch, "other"));
    }

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
            return;
        }

        foreach (string entry in Directory.Exists(from) ? Directory.EnumerateFileSystemEntries(from) : [])
        {
            if (Path.GetFileName(entry) is not ("bin" or "obj"))
            {
                Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
            }
        }
    }

    [GeneratedRegex(@"(\[State\(""imap-session"", Version = )([0-9]+)(\)\])")]
    private static partial Regex Version();
}
