using System.Text;

namespace Imap.Storage.Maildir;

/// <summary>Which names a mailbox can have, and which folder a name means (Maildir++).</summary>
internal static class MailboxNames
{
    /// <summary>The mailbox that every user has.</summary>
    public const string Inbox = "INBOX";

    // A file name has 255 octets on every common file system, one of which is the leading dot.
    private const int MaximumLength = 254;

    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>The name with INBOX in capitals (RFC 3501, section 5.1), checked.</summary>
    /// <exception cref="MailStoreException">No mailbox can have the name.</exception>
    public static string Check(string name)
    {
        string? fault = Fault(name);
        return fault is null
            ? Canonical(name)
            : throw new MailStoreException(MailStoreError.Cannot, $"A mailbox cannot have this name: {fault}");
    }

    /// <summary>Whether a mailbox can have the name.</summary>
    public static bool IsPossible(string name) => Fault(name) is null;

    /// <summary>The name with INBOX in capitals.</summary>
    public static string Canonical(string name) => name.Equals(Inbox, StringComparison.OrdinalIgnoreCase) ? Inbox : name;

    /// <summary>The folder of a mailbox below that of its user.</summary>
    public static string FolderOf(string userFolder, string name) =>
        name == Inbox ? userFolder : Path.Combine(userFolder, "." + name);

    /// <summary>The names of all mailboxes with a folder, except INBOX.</summary>
    public static IEnumerable<string> InFolder(string userFolder) =>
        new DirectoryInfo(userFolder).EnumerateDirectories(".*", All)
            // A link may lead to files of another user.
            .Where(folder => (folder.Attributes & FileAttributes.ReparsePoint) == 0)
            .Select(folder => folder.Name[1..])
            .Where(name => Fault(name) is null && Canonical(name) != Inbox);

    /// <summary>Whether one name is below another.</summary>
    public static bool IsBelow(string name, string parent) =>
        name.Length > parent.Length && name[parent.Length] == '.' && name.StartsWith(parent, StringComparison.Ordinal);

    private static string? Fault(string name) => name switch
    {
        "" => "it is empty.",
        { Length: > MaximumLength } => $"it has {name.Length} octets, and {MaximumLength} are the most.",
        _ when !Ascii.IsValid(name) => "it has characters outside of ASCII; modified UTF-7 is wanted (RFC 3501, section 5.1.3).",
        _ when name.Any(char.IsControl) => "it has control characters.",
        _ when name.Contains('/') => "'/' is not allowed in it; levels are separated by '.'.",
        _ when name.Split('.').Contains("") => "one of its levels is empty.",
        _ => null,
    };
}
