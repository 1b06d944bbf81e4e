using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Imap.Storage.Index;

/// <content>Mailboxes and subscriptions.</content>
internal sealed partial class MailIndex
{
    private readonly MailboxStatements _mailboxes;

    /// <summary>The mailbox of an id, or <see langword="null"/>.</summary>
    public MailboxRow? FindMailbox(ulong id) => _mailboxes.ById.Rows(ReadMailbox, id).SingleOrDefault();

    /// <summary>The mailbox of a name, or <see langword="null"/>.</summary>
    public MailboxRow? FindMailbox(string name) => _mailboxes.ByName.Rows(ReadMailbox, name).SingleOrDefault();

    /// <summary>Adds an empty mailbox with a new id and a UIDVALIDITY greater than any before.</summary>
    public MailboxRow AddMailbox(string name)
    {
        var row = new MailboxRow
        {
            Id = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)),
            Name = name,
            UidValidity = NextUidValidity(),
        };
        _mailboxes.Insert.Run(row.Id, name, row.UidValidity, row.UidNext, row.HighestModSeq, row.FirstRecent);
        return row;
    }

    /// <summary>Updates the variable columns of a mailbox.</summary>
    public void UpdateMailbox(MailboxRow row) =>
        _mailboxes.Update.Run(row.Id, row.Name, row.UidNext, row.HighestModSeq, row.FirstRecent);

    /// <summary>Forgets a mailbox with all that belongs to it.</summary>
    public void DeleteMailbox(ulong id)
    {
        foreach (SqlStatement statement in _mailboxes.Delete)
        {
            statement.Run(id);
        }
    }

    /// <summary>The subscribed names in ordinal order.</summary>
    public List<string> Subscriptions() => _mailboxes.Subscriptions.Rows(row => row.GetString(0));

    /// <summary>Subscribes or unsubscribes a name.</summary>
    public void SetSubscribed(string name, bool subscribed) =>
        (subscribed ? _mailboxes.Subscribe : _mailboxes.Unsubscribe).Run(name);

    // The time, so that it grows even if the index is lost; but always above the last value, whatever the clock shows. After 2106 its 32
    // bits overflow, and so does the count at its end.
    private uint NextUidValidity()
    {
        long seconds = _clock.GetUtcNow().ToUnixTimeSeconds();
        long time = Math.Max(1, (long)unchecked((uint)Math.Max(0, seconds)));
        long next = Math.Max((_mailboxes.LastUidValidity.Number() ?? 0) + 1, time);
        uint value = (uint)(next <= uint.MaxValue ? next : time);
        _mailboxes.SetLastUidValidity.Run(value);
        return value;
    }

    private static MailboxRow ReadMailbox(SqliteDataReader reader) => new()
    {
        Id = unchecked((ulong)reader.GetInt64(0)),
        Name = reader.GetString(1),
        UidValidity = (uint)reader.GetInt64(2),
        UidNext = (uint)reader.GetInt64(3),
        HighestModSeq = (ulong)reader.GetInt64(4),
        FirstRecent = (uint)reader.GetInt64(5),
    };
}
