using Imap.Protocol;

namespace Imap.Storage;

/// <summary>The outcome of a STORE.</summary>
/// <param name="Stored">The messages that the operation covered, with their flags and mod-sequences after it.</param>
/// <param name="Modified">UIDs left alone because they changed after UNCHANGEDSINCE (RFC 7162, section 3.1.3).</param>
/// <param name="Missing">UIDs that were expunged in the meantime.</param>
/// <param name="Before">The mod-sequences that the messages of <paramref name="Stored"/> had before it, in the same order; read under the same lock.</param>
public sealed record StoreOutcome(
    IReadOnlyList<StoredMessage> Stored, UidSet Modified, UidSet Missing, IReadOnlyList<ulong> Before);
