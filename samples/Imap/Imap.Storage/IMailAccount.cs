using Imap.Protocol;

namespace Imap.Storage;

/// <summary>The mailboxes of one user. Every member may be called from any thread.</summary>
public interface IMailAccount
{
    /// <summary>The user's name.</summary>
    string User { get; }

    /// <summary>All names that LIST can return, INBOX first, then in ordinal order. Includes parents that are not mailboxes.</summary>
    IReadOnlyList<MailboxEntry> List();

    /// <summary>The subscribed names, in ordinal order. A name stays subscribed when its mailbox is deleted (RFC 3501, 6.3.6).</summary>
    IReadOnlyList<string> Subscriptions();

    /// <summary>
    /// Creates a mailbox. Missing parents appear in <see cref="List"/> and can be created later. A trailing delimiter is ignored (RFC 3501,
    /// section 6.3.3).
    /// </summary>
    /// <exception cref="MailStoreException">It exists already, or the name is not one that a mailbox can have.</exception>
    IMailbox Create(string name);

    /// <summary>Removes a mailbox with its messages; mailboxes below it stay.</summary>
    /// <exception cref="MailStoreException">It does not exist, or it is INBOX.</exception>
    void Delete(string name);

    /// <summary>Renames a mailbox and those below it. Renaming INBOX moves its messages (RFC 3501, 6.3.5).</summary>
    /// <exception cref="MailStoreException">The mailbox does not exist, or the new name is taken.</exception>
    void Rename(string from, string to);

    /// <summary>Subscribes or unsubscribes a name.</summary>
    void SetSubscribed(string name, bool subscribed);

    /// <summary>Begins a message that is written to the disk before it is added to a mailbox.</summary>
    /// <param name="place">The position of the message in its command.</param>
    SpooledLiteral Spool(long place);

    /// <summary>The mailbox of a name (INBOX in any case); one object for all sessions.</summary>
    /// <exception cref="MailStoreException">It does not exist.</exception>
    IMailbox Open(string name);

    /// <summary>The mailbox with a permanent id, whatever its current name; <see langword="null"/> if it was deleted.</summary>
    IMailbox? FindById(ulong mailboxId);

    /// <summary>
    /// Restores a view from the state that <see cref="MailboxView.SaveState"/> returned. The next <see cref="MailboxView.Sync"/> reports
    /// missed changes.
    /// </summary>
    /// <exception cref="MailStoreException">The mailbox was deleted or recreated, or the state does not match it; the message says which.</exception>
    MailboxView RestoreView(MailboxViewState state);
}
