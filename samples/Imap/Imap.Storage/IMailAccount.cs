using Imap.Protocol;

namespace Imap.Storage;

/// <summary>The mailboxes of one user. Every member may be called from any thread.</summary>
public interface IMailAccount
{
    /// <summary>The user's name.</summary>
    string User { get; }

    /// <summary>All names that LIST can show, INBOX first, then in ordinal order; parents that are no mailbox included.</summary>
    IReadOnlyList<MailboxEntry> List();

    /// <summary>The subscribed names, in ordinal order; a name stays subscribed when its mailbox goes (RFC 3501, 6.3.6).</summary>
    IReadOnlyList<string> Subscriptions();

    /// <summary>
    /// Makes a mailbox; names above it that are no mailboxes show in <see cref="List"/> and can be made later. One
    /// delimiter at the end is ignored (RFC 3501, section 6.3.3).
    /// </summary>
    /// <exception cref="MailStoreException">It exists already, or the name is not one that a mailbox can have.</exception>
    IMailbox Create(string name);

    /// <summary>Removes a mailbox with its messages; mailboxes below it stay.</summary>
    /// <exception cref="MailStoreException">There is none, or it is INBOX.</exception>
    void Delete(string name);

    /// <summary>Renames a mailbox and those below it; renaming INBOX moves its messages away (RFC 3501, 6.3.5).</summary>
    /// <exception cref="MailStoreException">There is no such mailbox, or the new name is taken.</exception>
    void Rename(string from, string to);

    /// <summary>Subscribes or unsubscribes a name.</summary>
    void SetSubscribed(string name, bool subscribed);

    /// <summary>Begins a message that is written to the disk before it is taken into a mailbox.</summary>
    /// <param name="place">Where in its command the message has its place.</param>
    SpooledLiteral Spool(long place);

    /// <summary>The mailbox of a name (INBOX in any case); one object for all sessions.</summary>
    /// <exception cref="MailStoreException">There is none.</exception>
    IMailbox Open(string name);

    /// <summary>The mailbox with a permanent id, whatever its name is today; <see langword="null"/> where it was deleted.</summary>
    IMailbox? FindById(ulong mailboxId);

    /// <summary>
    /// Opens the session that <see cref="MailboxSession.SaveSession"/> described. Its view is what the client knew
    /// then; the next <see cref="MailboxSession.Sync"/> tells what was missed.
    /// </summary>
    /// <exception cref="MailStoreException">The mailbox was deleted or made anew, or the state does not fit it; the message says which.</exception>
    MailboxSession RestoreSession(MailboxSessionState state);
}
