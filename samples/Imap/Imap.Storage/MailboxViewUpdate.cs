using Imap.Protocol;

namespace Imap.Storage;

/// <summary>The changes to report, in the order in which they are sent.</summary>
/// <param name="ExpungedSequenceNumbers">Sequence numbers, highest first, each valid after the removal of the preceding ones.</param>
/// <param name="ExpungedUids">The same messages by UID, for VANISHED.</param>
/// <param name="Exists">The number of messages if new ones arrived (after the expunges), otherwise <see langword="null"/>.</param>
/// <param name="Recent">The number of recent messages if it changed, otherwise <see langword="null"/>.</param>
/// <param name="Keywords">All keywords of the mailbox if new ones were defined, otherwise <see langword="null"/>.</param>
/// <param name="Changed">Messages of the view with changed flags, with their sequence numbers after the expunges.</param>
public sealed record MailboxViewUpdate(
    IReadOnlyList<int> ExpungedSequenceNumbers,
    UidSet ExpungedUids,
    int? Exists,
    int? Recent,
    IReadOnlyList<string>? Keywords,
    IReadOnlyList<(int SequenceNumber, StoredMessage Message)> Changed);
