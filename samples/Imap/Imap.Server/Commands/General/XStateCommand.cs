using Imap.Server.Sessions;
using Imap.Wire;

namespace Imap.Server.Commands.General;

/// <summary>
/// X-STATE exports the session as a token, or imports a session from one. The exchange is Dovecot's. Unlike there, any session can be
/// exported, and an import loses no change that the client missed.
/// </summary>
internal sealed class XStateCommand(string? token) : ImapCommand
{
    private static readonly SemaphoreSlim LongTokens = new(1);

    private bool _idle;

    /// <summary>
    /// An export changes nothing. An import reports missed changes before its tagged OK. If the session is in IDLE, the OK comes first and
    /// IDLE reports the rest.
    /// </summary>
    public override SyncPolicy Sync => token is null || _idle ? SyncPolicy.None : SyncPolicy.Full;

    /// <summary>Parses the optional token.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session) =>
        new XStateCommand(parser.TrySkip(' ') ? parser.Word("a token") : null);

    /// <inheritdoc/>
    public override async ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        if (token is null)
        {
            return Export(context);
        }

        Session session = context.Session;
        if (session.View is not null)
        {
            throw CommandFailedException.No(null, "A mailbox is open: CLOSE or UNSELECT it before a state is imported.");
        }

        // A long token may take a hundred times its length in memory before it is refused, so only one is read at a time.
        bool isLong = token.Length > CommandLimits.Text;
        if (isLong)
        {
            await LongTokens.WaitAsync();
        }

        try
        {
            session.Restore(SessionToken.Read(token));
        }
        finally
        {
            if (isLong)
            {
                LongTokens.Release();
            }
        }

        _idle = session.IdleTag is not null;
        return Completion.Ok("State imported.");
    }

    private static Completion Export(CommandContext context)
    {
        // The export itself is a valid command.
        context.Session.BadCommands = 0;
        string exported = SessionToken.Write(context.Session.Save());
        if (exported.Length > SessionToken.Longest)
        {
            return Completion.No("LIMIT", "The session is too large to be imported anywhere. CANCELUPDATE searches with large results first.");
        }

        context.Output.Untagged("STATE ").Append(exported).EndLine();
        return Completion.Ok("State exported.");
    }
}
