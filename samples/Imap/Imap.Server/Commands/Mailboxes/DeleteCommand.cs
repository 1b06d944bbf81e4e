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

        // Other sessions are ended; the one that asked for it knows, and just has nothing open any more.
        if (context.Session.View is { Mailbox.IsDeleted: true })
        {
            context.Session.CloseMailbox();
        }

        return new(Completion.Ok("Delete completed."));
    }
}
