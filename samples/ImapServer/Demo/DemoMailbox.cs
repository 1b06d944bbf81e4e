using System.Buffers;
using Imap.Storage;

namespace ImapServer.Demo;

/// <summary>
/// Fills an empty account with mail to look at: some months of it, in as many shapes as real mail has. Each run makes
/// the same octets.
/// </summary>
public static class DemoMailbox
{
    /// <summary>A mailbox with a name that is not ASCII: "Reisepläne" in the modified UTF-7 of RFC 3501, section 5.1.3.</summary>
    internal const string Travel = "Reisepl&AOQ-ne";

    private static readonly string[] Mailboxes =
        ["Sent", "Drafts", "Archive", "Archive.2025", "Lists", "Lists.dotnet", "Junk", "Trash", Travel];

    /// <summary>Fills the account where its INBOX has no message; an account in use stays as it is.</summary>
    /// <exception cref="MailStoreException">The store refused a mailbox or a message.</exception>
    public static void CreateIfEmpty(IMailAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (account.Open("INBOX").GetUids().Count > 0)
        {
            return;
        }

        var existing = account.List().Where(entry => entry.Selectable).Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        foreach (string name in Mailboxes)
        {
            if (!existing.Contains(name))
            {
                account.Create(name);
            }

            account.SetSubscribed(name, subscribed: true);
        }

        account.SetSubscribed("INBOX", subscribed: true);
        foreach (IGrouping<string, DemoMail> group in All().GroupBy(mail => mail.Mailbox))
        {
            IMailbox mailbox = account.Open(group.Key);
            foreach (DemoMail mail in group.OrderBy(mail => mail.Received))
            {
                mailbox.Append(new ReadOnlySequence<byte>(mail.Octets), mail.Flags, mail.Received);
            }
        }
    }

    /// <summary>All messages, family by family.</summary>
    internal static IEnumerable<DemoMail> All() =>
    [
        .. PlainMail.Create(),
        .. ThreadMail.Create(),
        .. CharsetMail.Create(),
        .. HtmlMail.Create(),
        .. AttachmentMail.Create(),
        .. ForwardMail.Create(),
        .. ReportMail.Create(),
        .. CalendarMail.Create(),
        .. SignedMail.Create(),
        .. ListMail.Create(),
        .. NotificationMail.Create(),
        .. OddMail.Create(),
        .. OtherMailboxes.Create(),
    ];
}
