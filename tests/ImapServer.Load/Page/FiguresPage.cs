using System.Text;
using ImapServer.Load.Figures;

namespace ImapServer.Load.Page;

/// <summary>Makes docs/hibernation-figures.md.</summary>
internal static class FiguresPage
{
    private const string Introduction = """
        # Figures of hibernation

        What hibernated connections cost, and what their clients notice of it. This page is made by
        `dotnet run -c Release --project tests/ImapServer.Load -- all`, and no figure of ours was typed in. The last column has what
        Dovecot 2.3.19 (Debian 12) was measured to take on a machine of the same kind with the same sort of client; its
        `imap-hibernate` is the model of imap-idle. Client, server and imap-idle share the machine.

        """;

    /// <summary>The page, in Markdown.</summary>
    public static string Of(IEnumerable<(string Command, List<Report> Reports)> sections)
    {
        var page = new StringBuilder(Introduction);
        page.Append($"\n| measured on | {DateTime.UtcNow:yyyy-MM-dd} |\n|---|---|\n| machine | {Machine.This} |\n");
        foreach ((string command, List<Report> reports) in sections)
        {
            page.Append($"\n## `{command}`\n");
            foreach (Report report in reports)
            {
                page.Append($"\n{report.Title}.\n\n{report}");
            }
        }

        return page.ToString();
    }
}
