using Imap.Server.Sessions;
using Imap.Wire;
using ImapIdle.Protocol;

namespace Imap.Server.Commands.General;

/// <summary>IDLE (RFC 2177). From here on <see cref="IdleLoop"/> controls the connection.</summary>
internal sealed class IdleCommand : ImapCommand
{
    /// <inheritdoc/>
    public override SyncPolicy Sync => SyncPolicy.None;

    /// <summary>Parses the command, which has no arguments.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session) => new IdleCommand();

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        context.Session.IdleTag = context.Tag;
        context.Output.Continue(ImapWords.Idling);
        return new(Completion.Pending);
    }
}
