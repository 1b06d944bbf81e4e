using Imap.Protocol;
using Imap.Storage;

namespace ImapServer.Tests.Demo;

/// <summary>An account in memory, as far as the demo needs one.</summary>
internal sealed class MemoryAccount : IMailAccount
{
    public Dictionary<string, MemoryMailbox> Mailboxes { get; } = new(StringComparer.Ordinal) { ["INBOX"] = new MemoryMailbox("INBOX") };

    public HashSet<string> Subscribed { get; } = new(StringComparer.Ordinal);

    public string User => "robin";

    public IReadOnlyList<MailboxEntry> List() => [.. Mailboxes.Keys.Select(name => new MailboxEntry(name, Selectable: true, HasChildren: false))];

    public IReadOnlyList<string> Subscriptions() => [.. Subscribed.Order(StringComparer.Ordinal)];

    public IMailbox Create(string name)
    {
        var mailbox = new MemoryMailbox(name);
        return Mailboxes.TryAdd(name, mailbox) ? mailbox : throw new MailStoreException(MailStoreError.AlreadyExists, $"{name} exists.");
    }

    public IMailbox Open(string name) =>
        Mailboxes.TryGetValue(name, out MemoryMailbox? mailbox) ? mailbox : throw new MailStoreException(MailStoreError.NonExistent, $"{name} does not exist.");

    public void SetSubscribed(string name, bool subscribed)
    {
        if (subscribed)
        {
            Subscribed.Add(name);
        }
        else
        {
            Subscribed.Remove(name);
        }
    }

    public SpooledLiteral Spool(long place) => throw new NotSupportedException();

    public void Delete(string name) => throw new NotSupportedException();

    public void Rename(string from, string to) => throw new NotSupportedException();

    public IMailbox? FindById(ulong mailboxId) => throw new NotSupportedException();

    public MailboxView RestoreView(MailboxViewState state) => throw new NotSupportedException();
}
