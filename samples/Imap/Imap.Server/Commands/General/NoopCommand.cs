using Imap.Server.Sessions;
using Imap.Wire;

namespace Imap.Server.Commands.General;

/// <summary>NOOP (RFC 3501, section 6.1.2) and CHECK (6.4.1). Both only report changes.</summary>
internal sealed class NoopCommand(string text) : ImapCommand
{
    /// <summary>Reads NOOP.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session) => new NoopCommand("Noop completed.");

    /// <summary>Reads CHECK; every change is on the disk already.</summary>
    public static ImapCommand ParseCheck(ref CommandParser parser, Session session) => new NoopCommand("Check completed.");

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context) => new(Completion.Ok(text));
}
