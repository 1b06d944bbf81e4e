using ImapServer.Searching;
using ImapServer.Sessions;
using ImapServer.Storage;
using ImapServer.Wire;

namespace ImapServer.Commands;

/// <summary>
/// SEARCH (RFC 3501, section 6.4.4), with MODSEQ (RFC 7162, section 3.1.5), return options (RFC 4731) and saved results
/// (RFC 5182).
/// </summary>
internal sealed class SearchCommand(SearchKey key, bool usesModSeq, SearchReturnOptions? options, bool byUid) : ImapCommand
{
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

        Session session = connection.Session;
        MailboxSession view = session.RequireView();
        ForgetSaved(session, options);
        List<StoredMessage> found = await MessageSearch.FindAsync(view, key);
        var response = new SearchResponse(connection.Output, new MessageNumbering(view, byUid), usesModSeq);
        if (options is null)
        {
            response.Write(found);
        }
        else
        {
            Return(session, new SearchResult(found, options.Value), response, connection.Tag);
        }

        return Completion.Ok("Search completed.");
    }

    private static SearchCommand Parse(ref CommandParser parser, Session session, bool byUid)
    {
        parser.Space();
        SearchReturnOptions? options = SearchReturnParser.Parse(ref parser);
        if (parser.Follows("CHARSET"))
        {
            parser.Atom();
            parser.Space();
            string charset = parser.AString("a charset");
            if (charset.ToUpperInvariant() is not ("US-ASCII" or "UTF-8"))
            {
                ForgetSaved(session, options);
                throw CommandFailedException.No("BADCHARSET (US-ASCII UTF-8)", "Search strings are in US-ASCII or UTF-8 here.");
            }

            parser.Space();
        }

        var keys = new SearchKeyParser((set, ofUids) => MessageSelection.SetOf(set, ofUids, session));
        SearchKey key = keys.Parse(ref parser);
        return new SearchCommand(key, keys.UsesModSeq, options, byUid);
    }

    private static void Return(Session session, SearchResult result, SearchResponse response, string tag)
    {
        if (result.Wants(SearchReturnOptions.Save))
        {
            session.SavedSearch = UidSet.FromUids(result.Selected.Select(message => message.Uid));
        }

        // Who only saves is told nothing (RFC 5182, section 1).
        if (result.Options != SearchReturnOptions.Save)
        {
            response.WriteExtended(tag, result);
        }
    }

    // A search that was to save and ends with NO leaves nothing saved (RFC 5182, section 2.1); one that ends with BAD does not get here.
    private static void ForgetSaved(Session session, SearchReturnOptions? options)
    {
        if (options?.HasFlag(SearchReturnOptions.Save) == true)
        {
            session.SavedSearch = UidSet.Empty;
        }
    }
}
