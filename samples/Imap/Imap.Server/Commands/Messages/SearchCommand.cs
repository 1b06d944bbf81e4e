using Imap.Protocol;
using Imap.Server.Searching;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Commands.Messages;

/// <summary>
/// SEARCH (RFC 3501, section 6.4.4), with MODSEQ (RFC 7162, section 3.1.5), return options (RFC 4731), saved results
/// (RFC 5182) and contexts (RFC 5267).
/// </summary>
internal sealed class SearchCommand(SearchKey key, bool usesModSeq, SearchReturn? wanted, bool byUid) : ImapCommand
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
    public override async ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        Session session = context.Session;
        if (wanted?.Wants(SearchReturnOptions.Update) == true && session.Contexts.Contains(context.Tag))
        {
            throw CommandFailedException.Bad($"The search with the tag {context.Tag} is still kept up to date: use another tag.");
        }

        ForgetSaved(session, wanted);
        if (usesModSeq)
        {
            CondStoreSwitch.Enable(context);
        }

        MailboxView view = session.RequireView();
        (List<StoredMessage> found, bool complete) = await MessageSearch.FindAsync(view, key);
        var response = new SearchResponse(context.Output, new MessageNumbering(view, byUid), usesModSeq);
        if (wanted is null)
        {
            response.Write(found);
        }
        else
        {
            Return(context, new SearchResult(found, wanted.Value), response);
        }

        // The UID form reports the expunges itself; the other form announces them (RFC 5530, section 3).
        return Completion.Ok("Search completed.", complete || byUid ? null : "EXPUNGEISSUED");
    }

    private static SearchCommand Parse(ref CommandParser parser, Session session, bool byUid)
    {
        parser.Space();
        SearchReturn? wanted = SearchReturnParser.Parse(ref parser);
        if (parser.Follows("CHARSET"))
        {
            parser.Atom();
            parser.Space();
            string charset = parser.AString("a charset");
            if (charset.ToUpperInvariant() is not ("US-ASCII" or "UTF-8"))
            {
                ForgetSaved(session, wanted);
                throw CommandFailedException.No("BADCHARSET (US-ASCII UTF-8)", "Search strings are in US-ASCII or UTF-8 here.");
            }

            parser.Space();
        }

        var keys = new SearchKeyParser((set, ofUids) => MessageSelection.ForSearch(set, ofUids, session));
        SearchKey key = keys.Parse(ref parser);
        if (SearchWeight.Of(key) > SearchWeight.MostOfASearch)
        {
            ForgetSaved(session, wanted);
            throw CommandFailedException.No("LIMIT", "The search looks for more texts than this server looks for at once.");
        }

        return new SearchCommand(key, keys.UsesModSeq, wanted, byUid);
    }

    private void Return(CommandContext context, SearchResult result, SearchResponse response)
    {
        Session session = context.Session;
        if (result.Wanted.Wants(SearchReturnOptions.Save))
        {
            session.SavedSearch = UidSet.FromUids(result.Selected.Select(message => message.Uid));
        }

        if (result.Wanted.Wants(SearchReturnOptions.Update)
            && session.Contexts.Add(new SearchContext(context.Tag, byUid, key, result.Wanted, result.Found.Select(message => message.Uid))) is { } refusal)
        {
            ContextWriter.WriteEnd(context.Output, context.Tag, refusal);
        }

        // A search that only saves its result returns nothing (RFC 5182, section 1).
        if (result.Wanted.Options != SearchReturnOptions.Save)
        {
            response.WriteExtended(context.Tag, result);
        }
    }

    // A search that was to save and ends with NO leaves nothing saved (RFC 5182, section 2.1); one that ends with BAD changes nothing.
    private static void ForgetSaved(Session session, SearchReturn? wanted)
    {
        if (wanted?.Wants(SearchReturnOptions.Save) == true)
        {
            session.SavedSearch = UidSet.Empty;
        }
    }
}
