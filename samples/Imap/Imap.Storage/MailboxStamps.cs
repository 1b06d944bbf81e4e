namespace Imap.Storage;

/// <summary>The paths and times to watch for changes of a mailbox after a session was synchronized.</summary>
/// <param name="Folder">The folder of the mailbox.</param>
/// <param name="Parts">Directories and files in it, with the times of last write that belong to the session's state.</param>
/// <param name="AreExact">Whether the session has certainly seen all changes. If this is uncertain, it becomes certain shortly.</param>
public sealed record MailboxStamps(string Folder, IReadOnlyList<(string Name, DateTime LastWrite)> Parts, bool AreExact);
