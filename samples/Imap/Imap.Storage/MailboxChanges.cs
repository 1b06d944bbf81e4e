using Imap.Protocol;

namespace Imap.Storage;

/// <summary>All changes of a mailbox after a mod-sequence, read in one transaction.</summary>
/// <param name="HighestModSeq">The mailbox's mod-sequence now.</param>
/// <param name="UidNext">The UID of the next message.</param>
/// <param name="Expunged">UIDs below the asked UIDNEXT that were expunged after the asked mod-sequence.</param>
/// <param name="Changed">Messages below the given UIDNEXT whose flags changed after it, in order of UID.</param>
/// <param name="Arrived">Messages at or above the asked UIDNEXT that are there now, in order of UID.</param>
/// <param name="Keywords">All keyword names if new ones were defined after it, otherwise <see langword="null"/>.</param>
public sealed record MailboxChanges(
    ulong HighestModSeq,
    uint UidNext,
    UidSet Expunged,
    IReadOnlyList<StoredMessage> Changed,
    IReadOnlyList<uint> Arrived,
    IReadOnlyList<string>? Keywords);
