using Imap.Protocol;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Sessions;

/// <summary>Converts a live session to plain data and back, for X-STATE and for hibernation.</summary>
internal sealed partial class Session
{
    private SessionState _saved = new();

    /// <summary>
    /// Saves the client's view at this moment, without synchronizing or changing anything. Returns the restored object, if there was one,
    /// so that members of a newer version are kept.
    /// </summary>
    /// <exception cref="InvalidOperationException">No user has logged in.</exception>
    public SessionState Save()
    {
        _saved.User = SessionToken.UserHash(RequireAccount().User);
        _saved.Enabled = Enabled;
        _saved.Mailbox = View?.SaveState();
        _saved.IdleTag = IdleTag;
        _saved.Identified = Identified;
        _saved.SavedSearch = View is { } view ? _savedSearchRuns ??= UidList.Save(SavedSearch, view) : null;
        _saved.Contexts = Contexts.Count > 0 ? [.. Contexts.Select(context => context.Save(RequireView()))] : null;
        _saved.BadCommands = BadCommands;
        return _saved;
    }

    /// <summary>Restores a saved session. The next synchronization reports missed changes. If it throws, the session is unchanged.</summary>
    /// <exception cref="InvalidOperationException">No user has logged in, or a mailbox is open.</exception>
    /// <exception cref="SessionRestoreException">The state belongs to another user or is invalid.</exception>
    /// <exception cref="MailStoreException">The mailbox was deleted or recreated, or does not match.</exception>
    public void Restore(SessionState state)
    {
        IMailAccount account = RequireAccount();
        if (View is not null)
        {
            throw new InvalidOperationException("A mailbox is open.");
        }

        if (state.User != SessionToken.UserHash(account.User))
        {
            throw new SessionRestoreException("This state was exported by another user.");
        }

        RequireTag(state.IdleTag);
        MailboxView? view = state.Mailbox is { } mailbox ? account.RestoreView(mailbox) : null;
        var saved = UidSet.Empty;
        List<SearchContext> contexts = [];
        if (view is not null)
        {
            saved = UidSet.FromUids(UidList.Restore(state.SavedSearch, view, "saved search"));
            contexts = RestoreContexts(state.Contexts ?? [], view);
        }
        else if (state is not { SavedSearch: null, Contexts: null })
        {
            throw new SessionRestoreException("The state is damaged: it has search results but no mailbox.");
        }

        Show(view);
        _saved = state;
        SavedSearch = saved;
        contexts.ForEach(context => Contexts.Add(context));
        Enabled |= state.Enabled;
        IdleTag = state.IdleTag;
        Identified |= state.Identified;
        BadCommands = Math.Max(BadCommands, state.BadCommands);
    }

    // The state may come from outside: an invalid tag would forge responses.
    private static void RequireTag(string? idleTag)
    {
        if (idleTag is { } tag && (tag.Length == 0 || tag.AsSpan().ContainsAnyExcept(AtomChars.TagText)))
        {
            throw new SessionRestoreException("The state is damaged: the tag of its IDLE is not a tag.");
        }
    }

    private static List<SearchContext> RestoreContexts(List<SearchContextState> states, MailboxView view)
    {
        if (states.Count > SearchContexts.Limit)
        {
            throw new SessionRestoreException($"The state is damaged: it keeps {states.Count} searches up to date, and no session keeps more than {SearchContexts.Limit}.");
        }

        // Checked before they are restored, because restoring may take much memory.
        if (states.Sum(state => (long)(state?.Criteria?.Length ?? 0)) > SearchContexts.MostCriteria)
        {
            throw new SessionRestoreException($"The criteria of the searches that the state keeps up to date have more than {SearchContexts.MostCriteria} characters together.", "LIMIT");
        }

        List<SearchContext> contexts = states.ConvertAll(state => SearchContext.Restore(state, view));
        if (contexts.Sum(context => (long)context.Weight) > SearchContexts.MostWeight)
        {
            throw new SessionRestoreException("It would cost too much to keep the searches of the state up to date.", "LIMIT");
        }

        return contexts.DistinctBy(context => context.Tag).Count() == contexts.Count
            ? contexts
            : throw new SessionRestoreException("The state is damaged: two of its searches have one tag.");
    }
}
