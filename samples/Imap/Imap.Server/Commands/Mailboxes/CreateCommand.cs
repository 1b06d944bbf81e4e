using Imap.Server.Sessions;
using Imap.Wire;

namespace Imap.Server.Commands.Mailboxes;

/// <summary>CREATE (RFC 3501, section 6.3.3).</summary>
internal sealed class CreateCommand(string name) : ImapCommand
{
    /// <summary>Parses the name. A trailing separator only announces that names below it will follow.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session)
    {
        parser.Space();
        string name = parser.Mailbox();
        return new CreateCommand(name.Length > 1 && name.EndsWith('.') ? name[..^1] : name);
    }

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        context.Session.RequireAccount().Create(name);
        return new(Completion.Ok("Create completed."));
    }
}
