using Imap.Protocol;
using Imap.Server.Sessions;
using Imap.Wire;

namespace Imap.Server.Commands.General;

/// <summary>LOGOUT (RFC 3501, section 6.1.3).</summary>
internal sealed class LogoutCommand : ImapCommand
{
    /// <inheritdoc/>
    public override SyncPolicy Sync => SyncPolicy.None;

    /// <summary>Parses the command, which has no arguments.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session) => new LogoutCommand();

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        context.Output.Status("*", StatusKind.Bye, null, "Logging out.");
        context.LoggedOut = true;
        return new(Completion.Ok("Logout completed."));
    }
}
