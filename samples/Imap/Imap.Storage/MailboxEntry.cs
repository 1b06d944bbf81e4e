namespace Imap.Storage;

/// <summary>A name that LIST shows.</summary>
/// <param name="Name">The name as on the wire: modified UTF-7, levels separated by <c>.</c>.</param>
/// <param name="Selectable">False for a name that only has mailboxes below it.</param>
/// <param name="HasChildren">Whether it has mailboxes below it.</param>
public sealed record MailboxEntry(string Name, bool Selectable, bool HasChildren);
