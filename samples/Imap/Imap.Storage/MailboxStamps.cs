namespace Imap.Storage;

/// <summary>What to watch so as to hear of all that happens to a mailbox after a session was brought up to date.</summary>
/// <param name="Folder">The folder of the mailbox.</param>
/// <param name="Parts">Directories and files in it, each with the time of last write that belongs to what the session knows.</param>
/// <param name="AreExact">
/// Whether nothing had happened that the session does not know. Where this is not certain it will be so a little later.
/// </param>
public sealed record MailboxStamps(string Folder, IReadOnlyList<(string Name, DateTime LastWrite)> Parts, bool AreExact);
