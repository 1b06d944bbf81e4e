using Imap.Server.Sessions;
using Imap.Wire;

namespace Imap.Server.Commands.Mailboxes;

/// <summary>LSUB (RFC 3501, section 6.3.9): LIST for the names subscribed to.</summary>
internal sealed class LsubCommand(string reference, string pattern) : ImapCommand
{
    /// <summary>Reads the reference and the pattern.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session)
    {
        parser.Space();
        string reference = parser.Mailbox();
        parser.Space();
        return new LsubCommand(reference, parser.ListPattern());
    }

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        var wanted = new ListPattern(reference, pattern);
        IReadOnlyList<string> subscribed = context.Session.RequireAccount().Subscriptions();
        var parents = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string name in subscribed)
        {
            if (wanted.Matches(name))
            {
                ListCommand.Write(context.Output, "LSUB", "", name);
            }
            else if (pattern.EndsWith('%'))
            {
                // "%" also returns an unsubscribed parent of a subscribed name.
                parents.UnionWith(Parents(name).Where(wanted.Matches));
            }
        }

        foreach (string parent in parents.Except(subscribed))
        {
            ListCommand.Write(context.Output, "LSUB", @"\Noselect", parent);
        }

        return new(Completion.Ok("Lsub completed."));
    }

    private static IEnumerable<string> Parents(string name)
    {
        for (int i = 1; i < name.Length; i++)
        {
            if (name[i] == ListPattern.Separator)
            {
                yield return name[..i];
            }
        }
    }
}
