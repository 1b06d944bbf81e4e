using Imap.Server.Sessions;
using Imap.Wire;

namespace Imap.Server.Commands.General;

/// <summary>NAMESPACE (RFC 2342): all mailboxes are the user's own.</summary>
internal sealed class NamespaceCommand : ImapCommand
{
    /// <summary>Parses the command, which has no arguments.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session) => new NamespaceCommand();

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        context.Output.Untagged("NAMESPACE ((\"\" \".\")) NIL NIL").EndLine();
        return new(Completion.Ok("Namespace completed."));
    }
}
