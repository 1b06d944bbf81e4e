using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Commands.Mailboxes;

/// <summary>STATUS (RFC 3501, section 6.3.10; HIGHESTMODSEQ: RFC 7162, section 3.1.7).</summary>
internal sealed class StatusCommand(string name, IReadOnlyList<string> items) : ImapCommand
{
    /// <summary>Reads the name and the list of items.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session)
    {
        parser.Space();
        string name = parser.Mailbox();
        parser.Space();
        parser.Skip('(');
        var items = new List<string>();
        do
        {
            CommandParser start = parser;
            string item = parser.Atom("a STATUS item").ToUpperInvariant();
            if (item is not ("MESSAGES" or "RECENT" or "UIDNEXT" or "UIDVALIDITY" or "UNSEEN" or "HIGHESTMODSEQ"))
            {
                throw start.Expected("MESSAGES, RECENT, UIDNEXT, UIDVALIDITY, UNSEEN or HIGHESTMODSEQ");
            }

            items.Add(item);
        }
        while (parser.TrySkip(' '));
        parser.Skip(')');
        return new StatusCommand(name, items);
    }

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        if (items.Contains("HIGHESTMODSEQ"))
        {
            CondStoreSwitch.Enable(context);
        }

        MailboxStatus status = context.Session.RequireAccount().Open(name).GetStatus();
        ResponseWriter output = context.Output;
        output.Untagged("STATUS ").AString(name).Append(" ("u8);
        for (int i = 0; i < items.Count; i++)
        {
            output.Append(i > 0 ? " " : "").Append(items[i]).Append(" "u8).Append(Value(status, items[i]));
        }

        output.Append(")"u8).EndLine();
        return new(Completion.Ok("Status completed."));
    }

    private static ulong Value(MailboxStatus status, string item) => item switch
    {
        "MESSAGES" => (ulong)status.Messages,
        "RECENT" => (ulong)status.Recent,
        "UIDNEXT" => status.UidNext,
        "UIDVALIDITY" => status.UidValidity,
        "UNSEEN" => (ulong)status.Unseen,
        _ => status.HighestModSeq,
    };
}
