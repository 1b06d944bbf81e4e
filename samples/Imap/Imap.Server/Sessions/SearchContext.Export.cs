using System.Buffers;
using System.Text;
using Imap.Protocol;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Sessions;

/// <content>A context as plain data, and back.</content>
internal sealed partial class SearchContext
{
    // One word of the client may become several nested keys: NEW is (RECENT NOT SEEN).
    private const int Nesting = CommandLimits.Nesting + 2;

    private SearchContextState _saved = new();

    /// <summary>
    /// Saves the context with the result as last reported. Returns the restored object, if there was one, so that its unknown members are
    /// kept.
    /// </summary>
    public SearchContextState Save(MailboxView view)
    {
        _saved.Tag = tag;
        _saved.ByUid = byUid;
        _saved.Criteria = SearchKeyWriter.Write(key);
        _saved.Wanted = wanted;
        _saved.Result = UidList.Save(Result.Uids, view);
        return _saved;
    }

    /// <summary>Restores a context. The next synchronization reports missed changes.</summary>
    /// <exception cref="SessionRestoreException">The state is of no context that there can be.</exception>
    /// <exception cref="MailStoreException">Its result is of no mailbox that there can be.</exception>
    public static SearchContext Restore(SearchContextState? state, MailboxView view)
    {
        // The tag is written into responses and may come from outside.
        if (state?.Tag is not { Length: > 0 } tag || tag.AsSpan().ContainsAnyExcept(AtomChars.TagText))
        {
            throw new SessionRestoreException("The state is damaged: the tag of a search is not a tag.");
        }

        return new SearchContext(
            tag, state.ByUid, ReadKey(tag, state.Criteria), state.Wanted, UidList.Restore(state.Result, view, $"search {tag}"))
        {
            _saved = state,
        };
    }

    private static SearchKey ReadKey(string tag, string? criteria)
    {
        try
        {
            var parser = new CommandParser(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(criteria ?? "")));
            SearchKey key = new SearchKeyParser(ByUidOnly, Nesting).Parse(ref parser);
            parser.End();
            return key;
        }
        catch (ImapSyntaxException e)
        {
            throw new SessionRestoreException($"The state is damaged: the criteria of its search {tag}: {e.Message}");
        }

        UidSet ByUidOnly(SequenceSet set, bool ofUids) => ofUids && set != SequenceSet.SavedSearch
            ? set.Resolve(uint.MaxValue)
            : throw new SessionRestoreException($"The state is damaged: the criteria of its search {tag} name messages by something else than UIDs.");
    }
}
