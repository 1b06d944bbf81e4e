namespace Imap.Mail;

/// <summary>
/// An address of ENVELOPE (RFC 3501, section 7.4.2). An address without a host begins a group named <paramref name="Mailbox"/>. One without
/// host and mailbox ends the group.
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
