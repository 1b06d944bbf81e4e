using Imap.Protocol;
using Imap.Server.Searching;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Sessions;

/// <summary>Tells a client how the results of its searches changed (RFC 5267, section 4.3.2).</summary>
internal static class ContextWriter
{
    /// <summary>REMOVEFROM for expunged messages. Call it while their sequence numbers are still valid.</summary>
    public static void WriteExpunged(CommandContext context, MailboxView view, UidSet expunged)
    {
        foreach (SearchContext search in context.Session.Contexts)
        {
            Write(context.Output, view, search, search.TakeOut(expunged), []);
        }
    }

    /// <summary>REMOVEFROM and ADDTO for new and changed messages. Call it once their sequence numbers are valid.</summary>
    /// <param name="connection">The context.</param>
    /// <param name="view">The messages now.</param>
    /// <param name="touched">The new and changed messages.</param>
    /// <param name="lastBefore">The last message before the change.</param>
    public static async ValueTask WriteChangedAsync(
        CommandContext context, MailboxView view, IReadOnlyList<uint> touched, uint? lastBefore)
    {
        foreach (SearchContext search in context.Session.Contexts.ToArray())
        {
            try
            {
                (IReadOnlyList<ResultRun> removed, IReadOnlyList<ResultRun> added) = await search.ReviewAsync(view, touched, lastBefore);
                Write(context.Output, view, search, removed, added);
            }
            catch (Exception e) when (!view.Mailbox.IsDeleted)
            {
                // A wrong result is worse than one that is no longer updated.
                context.Services.Log($"The search {search.Tag} could not be kept up to date: {e}");
                context.Session.Contexts.Remove(search.Tag);
                context.Output.DropUnfinished();
                WriteEnd(context.Output, search.Tag, "This search cannot be kept up to date because of an internal error; see the server's log.");
            }

            await context.Output.FlushIfMuchAsync();
        }
    }

    /// <summary>Tells that a search is not kept up to date, or no longer (RFC 5267, section 4.3.1).</summary>
    public static void WriteEnd(ResponseWriter output, string tag, string why) =>
        output.Status("*", StatusKind.No, $"NOUPDATE \"{tag}\"", why);

    /// <summary>Ends the user's newest searches until the rest is within the limit of all its sessions.</summary>
    public static void EndWhatIsTooMuch(CommandContext context)
    {
        while (!context.SettleContexts() && context.Session.Contexts.LastOrDefault() is { } last)
        {
            context.Session.Contexts.Remove(last.Tag);
            WriteEnd(context.Output, last.Tag, "It would cost too much to keep so many searches up to date in all sessions of this user.");
        }
    }

    private static void Write(
        ResponseWriter output,
        MailboxView view,
        SearchContext search,
        IReadOnlyList<ResultRun> removed,
        IReadOnlyList<ResultRun> added)
    {
        if (removed.Count == 0 && added.Count == 0)
        {
            return;
        }

        var numbering = new MessageNumbering(view, search.ByUid);
        output.ExtendedSearch(search.Tag, search.ByUid);
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
