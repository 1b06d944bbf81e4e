using ImapServer.Searching;
using ImapServer.Storage;
using ImapServer.Wire;

namespace ImapServer.Sessions;

/// <summary>Tells a client how the results of its searches changed (RFC 5267, section 4.3.2).</summary>
internal static class ContextWriter
{
    /// <summary>REMOVEFROM for what was expunged; to be sent while its sequence numbers still hold.</summary>
    public static void WriteExpunged(Connection connection, MailboxSession view, UidSet expunged)
    {
        foreach (SearchContext context in connection.Session.Contexts)
        {
            Write(connection.Output, view, context, context.TakeOut(expunged), []);
        }
    }

    /// <summary>REMOVEFROM and ADDTO for what came or changed; to be sent when its sequence numbers hold.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="view">The messages now.</param>
    /// <param name="touched">What came or changed.</param>
    /// <param name="lastBefore">The last message before something came or went.</param>
    public static async ValueTask WriteChangedAsync(
        Connection connection, MailboxSession view, IReadOnlyList<uint> touched, uint? lastBefore)
    {
        foreach (SearchContext context in connection.Session.Contexts.ToArray())
        {
            try
            {
                (IReadOnlyList<ResultRun> removed, IReadOnlyList<ResultRun> added) = await context.ReviewAsync(view, touched, lastBefore);
                Write(connection.Output, view, context, removed, added);
            }
            catch (Exception e) when (!view.Mailbox.IsDeleted)
            {
                // A result that is not right is worse than one that is no longer told.
                connection.Services.Log($"The search {context.Tag} could not be kept up to date: {e}");
                connection.Session.Contexts.Remove(context.Tag);
                connection.Output.DropUnfinished();
                WriteEnd(connection.Output, context.Tag, "The server failed to keep this search up to date; its log says how.");
            }

            await connection.Output.FlushIfMuchAsync();
        }
    }

    /// <summary>Tells that a search is not kept up to date, or no longer (RFC 5267, section 4.3.1).</summary>
    public static void WriteEnd(ResponseWriter output, string tag, string why) =>
        output.Status("*", StatusKind.No, $"NOUPDATE \"{tag}\"", why);

    /// <summary>Ends the searches that were made last until the user has no more than it may in all its sessions.</summary>
    public static void EndWhatIsTooMuch(Connection connection)
    {
        while (!connection.SettleContexts() && connection.Session.Contexts.LastOrDefault() is { } last)
        {
            connection.Session.Contexts.Remove(last.Tag);
            WriteEnd(connection.Output, last.Tag, "It would cost too much to keep so many searches up to date in all sessions of this user.");
        }
    }

    private static void Write(
        ResponseWriter output,
        MailboxSession view,
        SearchContext context,
        IReadOnlyList<ResultRun> removed,
        IReadOnlyList<ResultRun> added)
    {
        if (removed.Count == 0 && added.Count == 0)
        {
            return;
        }

        var numbering = new MessageNumbering(view, context.ByUid);
        output.ExtendedSearch(context.Tag, context.ByUid);
        WriteRuns(output, " REMOVEFROM (", removed, numbering);
        WriteRuns(output, " ADDTO (", added, numbering);
        output.EndLine();
    }

    private static void WriteRuns(ResponseWriter output, string begin, IReadOnlyList<ResultRun> runs, MessageNumbering numbering)
    {
        string separator = begin;
        foreach (ResultRun run in runs)
        {
            output.Append(separator).Append((ulong)run.Position).Append(" "u8).Append(numbering.SetOf(run.Uids));
            separator = " ";
        }

        if (runs.Count > 0)
        {
            output.Append(")"u8);
        }
    }
}
