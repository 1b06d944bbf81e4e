using ImapServer.Load.Figures;
using ImapServer.Load.Page;
using ImapServer.Load.Processes;

namespace ImapServer.Load.Commands;

/// <summary>Everything, and the page of it.</summary>
internal static class AllCommand
{
    private static readonly string[] Commands = ["memory", "live", "delivery", "done", "burst", "sizes", "restart", "soak"];

    /// <summary>Runs all commands, each with its own numbers, and writes docs/hibernation-figures.md.</summary>
    public static async IAsyncEnumerable<Report> RunAsync(LoadOptions options, ServerBuild build)
    {
        var sections = new List<(string Command, List<Report> Reports)>();
        foreach (string command in Commands)
        {
            sections.Add((command, []));
            await foreach (Report report in CommandTable.Find(command)(options, build))
            {
                sections[^1].Reports.Add(report);
                yield return report;
            }
        }

        string page = Path.Combine(Repository.Root, "docs", "hibernation-figures.md");
        await File.WriteAllTextAsync(page, FiguresPage.Of(sections));
        Console.WriteLine($"Written: {page}");
    }
}
