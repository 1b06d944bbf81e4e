using Imap.Protocol;

namespace Imap.Storage;

/// <summary>All changes of a mailbox after a mod-sequence, read in one transaction.</summary>
/// <param name="HighestModSeq">The mailbox's mod-sequence now.</param>
/// <param name="UidNext">The UID of the next message.</param>
/// <param name="Expunged">UIDs below the given UIDNEXT that were expunged after the given mod-sequence.</param>
/// <param name="Changed">Messages below the given UIDNEXT whose flags changed after it, in order of UID.</param>
/// <param name="Arrived">Existing messages at or above the given UIDNEXT, in order of UID.</param>
/// <param name="Keywords">All keyword names if new ones were defined after it, otherwise <see langword="null"/>.</param>
public sealed record MailboxChanges(
    ulong HighestModSeq,
    uint UidNext,
    UidSet Expunged,
    IReadOnlyList<StoredMessage> Changed,
    IReadOnlyList<uint> Arrived,
    IReadOnlyList<string>? Keywords);
