using Imap.Server.Sessions;
using Imap.Wire;

namespace Imap.Server.Commands.General;

/// <summary>CAPABILITY (RFC 3501, section 6.1.1).</summary>
internal sealed class CapabilityCommand : ImapCommand
{
    /// <summary>Parses the command, which has no arguments.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session) => new CapabilityCommand();

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        context.Output.Untagged("CAPABILITY ").Append(Capabilities.Of(context.Session)).EndLine();
        return new(Completion.Ok("Capability completed."));
    }
}
