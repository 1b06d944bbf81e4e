using Imap.Server.Sessions;
using Imap.Wire;
using ImapIdle.Protocol;

namespace Imap.Server.Commands;

/// <summary>IDLE (RFC 2177): from here on <see cref="IdleLoop"/> has the context.</summary>
internal sealed class IdleCommand : ImapCommand
{
    /// <inheritdoc/>
    public override SyncPolicy Sync => SyncPolicy.None;

    /// <summary>Reads its arguments: there are none.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session) => new IdleCommand();

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        context.Session.IdleTag = context.Tag;
        context.Output.Continue(ImapWords.Idling);
        return new(Completion.Pending);
    }
}
