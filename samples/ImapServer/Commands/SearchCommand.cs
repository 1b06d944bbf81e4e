using ImapServer.Messages;
using ImapServer.Searching;
using ImapServer.Sessions;
using ImapServer.Storage;
using ImapServer.Wire;

namespace ImapServer.Commands;

/// <summary>SEARCH (RFC 3501, section 6.4.4), with MODSEQ (RFC 7162, section 3.1.5).</summary>
internal sealed class SearchCommand(SearchKey key, bool usesModSeq, bool byUid) : ImapCommand
{
    private const int Batch = 500;

    /// <inheritdoc/>
    public override SyncPolicy Sync => byUid ? SyncPolicy.Full : SyncPolicy.HoldExpunges;

    /// <inheritdoc/>
    public override bool ByUid => byUid;

    /// <summary>Reads SEARCH.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session) => Parse(ref parser, session, byUid: false);

    /// <summary>Reads UID SEARCH.</summary>
    public static ImapCommand ParseUid(ref CommandParser parser, Session session) => Parse(ref parser, session, byUid: true);

    /// <inheritdoc/>
    public override async ValueTask<Completion> ExecuteAsync(Connection connection)
    {
        if (usesModSeq)
        {
            CondStoreSwitch.Enable(connection);
        }

        MailboxSession view = connection.Session.RequireView();
        List<StoredMessage> found = await FindAsync(view);
        Write(connection.Output, found, view);
        return Completion.Ok("Search completed.");
    }

    private static SearchCommand Parse(ref CommandParser parser, Session session, bool byUid)
    {
        parser.Space();
        if (parser.Follows("CHARSET"))
        {
            parser.Atom();
            parser.Space();
            string charset = parser.AString("a charset");
            if (charset.ToUpperInvariant() is not ("US-ASCII" or "UTF-8"))
            {
                throw CommandFailedException.No("BADCHARSET (US-ASCII UTF-8)", "Search strings are in US-ASCII or UTF-8 here.");
            }

            parser.Space();
        }

        MailboxSession view = session.RequireView();
        var keys = new SearchKeyParser((set, ofUids) => MessageSelection.ForSearch(set, ofUids, view));
        SearchKey key = keys.Parse(ref parser);
        return new SearchCommand(key, keys.UsesModSeq, byUid);
    }

    private async ValueTask<List<StoredMessage>> FindAsync(MailboxSession view)
    {
        var matcher = new MessageMatcher(key);
        UidSet? named = Named(key);
        var found = new List<StoredMessage>();
        foreach (uint[] uids in view.Uids.Where(uid => named?.Contains(uid) != false).Chunk(Batch))
        {
            foreach (StoredMessage message in view.Mailbox.GetMessages(UidSet.FromUids(uids), matcher.NeedsSize))
            {
                var candidate = new SearchCandidate(message, view.IsRecent(message.Uid), () => Load(view.Mailbox, message.Uid));
                if (matcher.Matches(candidate))
                {
                    found.Add(message);
                }
            }

            // A search through many messages lets other sessions run in between.
            await Task.Yield();
        }

        return found;
    }

    // Messages that have to be in a set of UIDs need not be looked for elsewhere.
    private static UidSet? Named(SearchKey key) => key switch
    {
        SearchKey.Uid uid => uid.Uids,
        SearchKey.And and => and.Keys.OfType<SearchKey.Uid>().FirstOrDefault()?.Uids,
        _ => null,
    };

    private static MessageContent? Load(IMailbox mailbox, uint uid) =>
        mailbox.ReadMessage(uid) is { } octets ? MessageContent.Parse(octets) : null;

    private void Write(ResponseWriter output, List<StoredMessage> found, MailboxSession view)
    {
        output.Untagged("SEARCH");
        foreach (StoredMessage message in found)
        {
            output.Append(" "u8).Append(byUid ? message.Uid : (uint)view.SequenceNumberOf(message.Uid));
        }

        if (usesModSeq && found.Count > 0)
        {
            output.Append(" (MODSEQ "u8).Append(found.Max(message => message.ModSeq)).Append(")"u8);
        }

        output.EndLine();
    }
}
