using Imap.Server.Sessions;
using Imap.Wire;

namespace Imap.Server.Commands.Mailboxes;

/// <summary>RENAME (RFC 3501, section 6.3.5).</summary>
internal sealed class RenameCommand(string from, string to) : ImapCommand
{
    /// <summary>Reads the two names.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session)
    {
        parser.Space();
        string from = parser.Mailbox();
        parser.Space();
        return new RenameCommand(from, parser.Mailbox());
    }

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        context.Session.RequireAccount().Rename(from, to);
        return new(Completion.Ok("Rename completed."));
    }
}
