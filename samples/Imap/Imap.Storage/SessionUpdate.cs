using Imap.Protocol;

namespace Imap.Storage;

/// <summary>What the client has to be told to come up to date, in the order in which it is sent.</summary>
/// <param name="ExpungedSequenceNumbers">Sequence numbers, each as it counts when the ones before it are gone (highest first).</param>
/// <param name="ExpungedUids">The same messages by UID, for VANISHED.</param>
/// <param name="Exists">The number of messages where new ones came (after the expunges), otherwise <see langword="null"/>.</param>
/// <param name="Recent">The number of recent messages where it is to be told, otherwise <see langword="null"/>.</param>
/// <param name="Keywords">All keywords of the mailbox where new ones were defined, otherwise <see langword="null"/>.</param>
/// <param name="Changed">Messages of the view whose flags changed, with their sequence numbers after the expunges.</param>
public sealed record SessionUpdate(
    IReadOnlyList<int> ExpungedSequenceNumbers,
    UidSet ExpungedUids,
    int? Exists,
    int? Recent,
    IReadOnlyList<string>? Keywords,
    IReadOnlyList<(int SequenceNumber, StoredMessage Message)> Changed);
