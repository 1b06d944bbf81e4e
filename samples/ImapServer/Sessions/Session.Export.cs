using ImapServer.Commands;
using ImapServer.Storage;
using ImapServer.Wire;

namespace ImapServer.Sessions;

/// <summary>A live session as plain data, and back: for X-STATE and for whoever else puts sessions away.</summary>
internal sealed partial class Session
{
    /// <summary>Exactly what the client knows at this moment; nothing is synchronised for it and nothing changes.</summary>
    /// <exception cref="InvalidOperationException">Nobody has logged in.</exception>
    public SessionState Save() => new()
    {
        User = SessionToken.UserHash(RequireAccount().User),
        Enabled = Enabled,
        Mailbox = View?.SaveSession(),
        IdleTag = IdleTag,
        Identified = Identified,
    };

    /// <summary>
    /// Becomes the session that was saved. The next synchronisation tells the client what it missed. Where it throws,
    /// the session is as it was.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nobody has logged in, or a mailbox is open.</exception>
    /// <exception cref="CommandFailedException">The state is another user's, or says what no session can be.</exception>
    /// <exception cref="MailStoreException">The mailbox was deleted or made anew, or does not match.</exception>
    public void Restore(SessionState state)
    {
        IMailAccount account = RequireAccount();
        if (View is not null)
        {
            throw new InvalidOperationException("A mailbox is open.");
        }

        if (state.User != SessionToken.UserHash(account.User))
        {
            throw CommandFailedException.No(null, "This state was exported by another user.");
        }

        // A state may come from outside: a tag that is none would forge responses.
        if (state.IdleTag is { } tag && (tag.Length == 0 || tag.AsSpan().ContainsAnyExcept(AtomChars.TagText)))
        {
            throw CommandFailedException.No(null, "The state is damaged: the tag of its IDLE is not a tag.");
        }

        Show(state.Mailbox is { } mailbox ? account.RestoreSession(mailbox) : null);
        Enabled |= state.Enabled;
        IdleTag = state.IdleTag;
        Identified |= state.Identified;
    }
}
