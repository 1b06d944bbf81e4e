using Imap.Server.Sessions;
using Imap.Wire;

namespace Imap.Server.Commands.General;

/// <summary>COMPRESS DEFLATE (RFC 4978): from its tagged OK on, both directions are compressed.</summary>
internal sealed class CompressCommand : ImapCommand
{
    /// <inheritdoc/>
    public override SyncPolicy Sync => SyncPolicy.None;

    /// <summary>Reads the mechanism.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session)
    {
        parser.Space();
        return parser.Atom("a mechanism").Equals("DEFLATE", StringComparison.OrdinalIgnoreCase)
            ? new CompressCommand()
            : throw CommandFailedException.No("CANNOT", "DEFLATE is the only mechanism here.");
    }

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        if (context.IsCompressed)
        {
            throw CommandFailedException.No("COMPRESSIONACTIVE", "DEFLATE is active already.");
        }

        context.IsCompressed = true;
        return new(Completion.Ok("DEFLATE active."));
    }
}
