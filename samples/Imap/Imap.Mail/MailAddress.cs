namespace Imap.Mail;

/// <summary>
/// An address as ENVELOPE has it (RFC 3501, section 7.4.2). Without a host it is the beginning of a group, whose name
/// is <paramref name="Mailbox"/>, or with neither of them the end of one.
/// </summary>
/// <param name="Name">The display name, not decoded.</param>
/// <param name="Route">The source route, which is obsolete.</param>
/// <param name="Mailbox">The local part without quotes, or the name of a group.</param>
/// <param name="Host">The domain.</param>
internal sealed record MailAddress(string? Name, string? Route, string? Mailbox, string? Host)
{
    /// <summary>The end of a group.</summary>
    public static MailAddress GroupEnd { get; } = new(null, null, null, null);
}
