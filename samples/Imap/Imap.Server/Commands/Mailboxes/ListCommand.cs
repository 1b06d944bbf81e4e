using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Commands.Mailboxes;

/// <summary>LIST (RFC 3501, section 6.3.8) with the attributes of RFC 3348.</summary>
internal sealed class ListCommand(string reference, string pattern) : ImapCommand
{
    /// <summary>Reads the reference and the pattern.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session)
    {
        parser.Space();
        string reference = parser.Mailbox();
        parser.Space();
        return new ListCommand(reference, parser.ListPattern());
    }

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        if (pattern.Length == 0)
        {
            // An empty pattern requests the separator only.
            Write(context.Output, "LIST", @"\Noselect", "");
            return new(Completion.Ok("List completed."));
        }

        var wanted = new ListPattern(reference, pattern);
        foreach (MailboxEntry entry in context.Session.RequireAccount().List())
        {
            if (wanted.Matches(entry.Name))
            {
                string children = entry.HasChildren ? @"\HasChildren" : @"\HasNoChildren";
                Write(context.Output, "LIST", entry.Selectable ? children : $@"\Noselect {children}", entry.Name);
            }
        }

        return new(Completion.Ok("List completed."));
    }

    /// <summary>One line of the answer.</summary>
    public static void Write(ResponseWriter output, string response, string attributes, string name)
    {
        output.Untagged(response).Append(" ("u8).Append(attributes).Append(") \".\" "u8);
        output.AString(name).EndLine();
    }
}
