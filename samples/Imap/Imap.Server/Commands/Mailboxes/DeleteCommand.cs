using Imap.Server.Sessions;
using Imap.Wire;

namespace Imap.Server.Commands.Mailboxes;

/// <summary>DELETE (RFC 3501, section 6.3.4).</summary>
internal sealed class DeleteCommand(string name) : ImapCommand
{
    /// <summary>Reads the name.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session)
    {
        parser.Space();
        return new DeleteCommand(parser.Mailbox());
    }

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        context.Session.RequireAccount().Delete(name);

        // Other sessions are ended. The current session knows of the deletion and just closes the mailbox.
        if (context.Session.View is { Mailbox.IsDeleted: true })
        {
            context.Session.CloseMailbox();
        }

        return new(Completion.Ok("Delete completed."));
    }
}
