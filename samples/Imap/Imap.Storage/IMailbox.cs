using System.Buffers;
using Imap.Protocol;

namespace Imap.Storage;

/// <summary>
/// A mailbox, shared by all its sessions and addressed by UID. Every member is thread-safe, and applies external changes of the files
/// first.
/// </summary>
public interface IMailbox
{
    /// <summary>A permanent random id: it survives a rename and is never used again.</summary>
    ulong Id { get; }

    /// <summary>The name today, as on the wire.</summary>
    string Name { get; }

    /// <summary>UIDVALIDITY (RFC 3501, section 2.3.1.1).</summary>
    uint UidValidity { get; }

    /// <summary>Raised, on any thread and without a lock held, after the mod-sequence has grown or the mailbox was deleted.</summary>
    event Action? Changed;

    /// <summary>True once the mailbox was deleted; its sessions are to be ended.</summary>
    bool IsDeleted { get; }

    /// <summary>Watches the files until the result is disposed, so that <see cref="Changed"/> is raised for deliveries, too.</summary>
    IDisposable Watch();

    /// <summary>The paths and times to watch for changes after a mod-sequence.</summary>
    MailboxStamps GetStamps(ulong modSeq);

    /// <summary>The figures now.</summary>
    MailboxStatus GetStatus();

    /// <summary>
    /// Opens a view of the current mailbox. A read-write session claims the <c>\Recent</c> messages; a read-only one sees them without
    /// claiming them.
    /// </summary>
    MailboxView OpenView(bool readOnly);

    /// <summary>
    /// The first UID that no session has claimed as <c>\Recent</c>. If <paramref name="take"/> is set, the caller claims it and all others
    /// below <paramref name="uidNext"/>. For <see cref="MailboxView"/>.
    /// </summary>
    uint ClaimRecent(uint uidNext, bool take);

    /// <summary>All changes after a mod-sequence; see <see cref="MailboxChanges"/> for <paramref name="uidNext"/>.</summary>
    MailboxChanges GetChanges(ulong sinceModSeq, uint uidNext);

    /// <summary>The UIDs of all messages, ascending.</summary>
    IReadOnlyList<uint> GetUids();

    /// <summary>The messages of a set that are still there, in order of UID.</summary>
    /// <param name="uids">The UIDs wanted.</param>
    /// <param name="sizes">Whether to fill in <see cref="StoredMessage.Size"/>, which may need to read a file the first time.</param>
    IReadOnlyList<StoredMessage> GetMessages(UidSet uids, bool sizes = false);

    /// <summary>
    /// A message with CRLF line ends, read on access; <see langword="null"/> if it is gone. NUL octets become 0x80, because a literal
    /// cannot contain them (RFC 3501, section 9, CHAR8).
    /// </summary>
    OctetSource? OpenMessage(uint uid);

    /// <summary>The whole message of <see cref="OpenMessage"/> in memory, or <see langword="null"/> if it is gone.</summary>
    byte[]? ReadMessage(uint uid);

    /// <summary>Adds a message.</summary>
    /// <param name="message">The octets as the client sent them.</param>
    /// <param name="flags">Its flags.</param>
    /// <param name="internalDate">Its arrival time; <see langword="null"/> for now.</param>
    /// <returns>The UID that it got.</returns>
    uint Append(ReadOnlySequence<byte> message, MessageFlags flags, DateTimeOffset? internalDate);

    /// <summary>Adds a message that is on the disk already; its file is moved.</summary>
    /// <param name="message">The message, whole, as <see cref="IMailAccount.Spool"/> began it.</param>
    /// <param name="flags">Its flags.</param>
    /// <param name="internalDate">Its arrival time; <see langword="null"/> for now.</param>
    /// <returns>The UID that it got.</returns>
    /// <exception cref="MailStoreException">It cannot be added, or writing it failed.</exception>
    uint AppendSpooled(SpooledLiteral message, MessageFlags flags, DateTimeOffset? internalDate);

    /// <summary>Changes flags. All changes of one call get one new mod-sequence. A message whose flags do not change keeps its own.</summary>
    StoreOutcome Store(UidSet uids, FlagOperation operation, MessageFlags flags, ulong? unchangedSince = null);

    /// <summary>Removes the <c>\Deleted</c> messages of the set; of the whole mailbox if <paramref name="uids"/> is <see langword="null"/>.</summary>
    /// <returns>The UIDs removed.</returns>
    UidSet Expunge(UidSet? uids);

    /// <summary>Copies the existing messages of a set with flags and dates: all of them or none.</summary>
    /// <param name="uids">The messages.</param>
    /// <param name="target">The target mailbox.</param>
    /// <param name="whole">Whether a missing message prevents the copy. Otherwise it is left out.</param>
    /// <returns>The pairs in order of source UID.</returns>
    IReadOnlyList<CopiedMessage> Copy(UidSet uids, IMailbox target, bool whole = false);

    /// <summary>Moves messages (RFC 6851); the target may be the same mailbox.</summary>
    IReadOnlyList<CopiedMessage> Move(UidSet uids, IMailbox target);
}
