using Imap.Protocol;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Commands.Mailboxes;

/// <summary>SELECT and EXAMINE (RFC 3501, sections 6.3.1 and 6.3.2), with CONDSTORE and QRESYNC (RFC 7162).</summary>
internal sealed class SelectCommand(string name, bool readOnly, bool condStore, QResyncParameters? resync) : ImapCommand
{
    /// <inheritdoc/>
    public override SyncPolicy Sync => SyncPolicy.None;

    /// <summary>Reads SELECT.</summary>
    public static ImapCommand ParseSelect(ref CommandParser parser, Session session) => Parse(ref parser, readOnly: false);

    /// <summary>Reads EXAMINE.</summary>
    public static ImapCommand ParseExamine(ref CommandParser parser, Session session) => Parse(ref parser, readOnly: true);

    /// <inheritdoc/>
    public override async ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        Session session = context.Session;
        if (resync is not null && !session.QResync)
        {
            throw CommandFailedException.Bad("ENABLE QRESYNC comes first (RFC 7162, section 3.2.5).");
        }

        if (session.View is not null)
        {
            // The open mailbox is closed even if opening the other one fails.
            session.CloseMailbox();
            context.Output.Status("*", StatusKind.Ok, "CLOSED", "The mailbox before is closed.");
        }

        MailboxView view = session.RequireAccount().Open(name).OpenView(readOnly);
        session.Open(view);
        if (condStore)
        {
            session.Enable(EnabledExtensions.CondStore);
        }

        SelectResponse.Write(context.Output, view);
        if (resync is not null && resync.UidValidity == view.Mailbox.UidValidity)
        {
            await SelectResponse.WriteMissedAsync(context, view, resync);
        }

        return Completion.Ok(
            readOnly ? "Examine completed." : "Select completed.", view.ReadOnly ? "READ-ONLY" : "READ-WRITE");
    }

    private static SelectCommand Parse(ref CommandParser parser, bool readOnly)
    {
        parser.Space();
        string name = parser.Mailbox();
        bool condStore = false;
        QResyncParameters? resync = null;
        if (parser.TrySkip(' '))
        {
            parser.Skip('(');
            do
            {
                CommandParser start = parser;
                switch (parser.Atom("CONDSTORE or QRESYNC").ToUpperInvariant())
                {
                    case "CONDSTORE":
                        condStore = true;
                        break;
                    case "QRESYNC":
                        parser.Space();
                        resync = QResyncParameters.Parse(ref parser);
                        break;
                    default:
                        throw start.Expected("CONDSTORE or QRESYNC");
                }
            }
            while (parser.TrySkip(' '));
            parser.Skip(')');
        }

        return new SelectCommand(name, readOnly, condStore, resync);
    }
}
