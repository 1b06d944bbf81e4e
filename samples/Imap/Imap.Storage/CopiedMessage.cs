namespace Imap.Storage;

/// <summary>A pair of UIDs for COPYUID (RFC 4315).</summary>
/// <param name="Source">The UID in the mailbox copied from.</param>
/// <param name="Target">The UID that the copy got.</param>
public readonly record struct CopiedMessage(uint Source, uint Target);
