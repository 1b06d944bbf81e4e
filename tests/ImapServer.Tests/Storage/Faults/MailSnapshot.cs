using System.Globalization;
using System.Text;
using Imap.Protocol;
using Imap.Storage;

namespace ImapServer.Tests.Storage.Faults;

/// <summary>All that clients can learn of an account, as text.</summary>
internal static class MailSnapshot
{
    private static readonly UidSet Everything = UidSet.FromRanges([new UidRange(1, uint.MaxValue)]);

    /// <summary>Describes an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="names">What mailboxes were called that had their id before; others are new.</param>
    /// <param name="exact">Whether to include figures that may differ after a change: UIDVALIDITY and mod-sequences.</param>
    public static string Of(IMailAccount account, IReadOnlyDictionary<ulong, string> names, bool exact)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"subscribed: {string.Join(' ', account.Subscriptions())}");
        foreach (MailboxEntry entry in account.List().Where(entry => entry.Selectable))
        {
            IMailbox mailbox = account.Open(entry.Name);
            MailboxStatus status = mailbox.GetStatus();
            text.Append(CultureInfo.InvariantCulture, $"{entry.Name} (was {names.GetValueOrDefault(mailbox.Id, "new")}) next {status.UidNext}");
            text.AppendLine(exact ? $" validity {status.UidValidity} modseq {status.HighestModSeq}" : "");
            foreach (StoredMessage message in mailbox.GetMessages(Everything, sizes: true))
            {
                string body = Encoding.Latin1.GetString(mailbox.ReadMessage(message.Uid)!).Trim();
                text.Append(CultureInfo.InvariantCulture, $"  {message.Uid} {body} {message.Size} {message.InternalDate:u} {message.Flags.System}");
                text.Append(' ').AppendJoin(' ', message.Flags.Keywords).AppendLine(exact ? $" modseq {message.ModSeq}" : "");
            }
        }

        return text.ToString();
    }

    /// <summary>The names of all mailboxes by id.</summary>
    public static Dictionary<ulong, string> Names(IMailAccount account) =>
        account.List().Where(entry => entry.Selectable).ToDictionary(entry => account.Open(entry.Name).Id, entry => entry.Name);
}
