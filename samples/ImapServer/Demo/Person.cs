using MimeKit;

namespace ImapServer.Demo;

/// <summary>Somebody who writes or gets demo mail.</summary>
internal sealed record Person(string Name, string Address)
{
    /// <summary>The person's mailbox address.</summary>
    public MailboxAddress ToMailbox() => new(Name, Address);
}
