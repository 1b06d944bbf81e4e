using Imap.Server.Sessions;
using Imap.Wire;

namespace Imap.Server.Commands.Mailboxes;

/// <summary>SUBSCRIBE and UNSUBSCRIBE (RFC 3501, sections 6.3.6 and 6.3.7).</summary>
internal sealed class SubscribeCommand(string name, bool subscribed) : ImapCommand
{
    /// <summary>Reads SUBSCRIBE.</summary>
    public static ImapCommand ParseSubscribe(ref CommandParser parser, Session session) => Parse(ref parser, true);

    /// <summary>Reads UNSUBSCRIBE.</summary>
    public static ImapCommand ParseUnsubscribe(ref CommandParser parser, Session session) => Parse(ref parser, false);

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        context.Session.RequireAccount().SetSubscribed(name, subscribed);
        return new(Completion.Ok(subscribed ? "Subscribe completed." : "Unsubscribe completed."));
    }

    private static SubscribeCommand Parse(ref CommandParser parser, bool subscribed)
    {
        parser.Space();
        return new SubscribeCommand(parser.Mailbox(), subscribed);
    }
}
