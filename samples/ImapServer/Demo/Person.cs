using MimeKit;

namespace ImapServer.Demo;

/// <summary>A sender or recipient of demo mail.</summary>
internal sealed record Person(string Name, string Address)
{
    /// <summary>The person's mailbox address.</summary>
    public MailboxAddress ToMailbox() => new(Name, Address);
}
