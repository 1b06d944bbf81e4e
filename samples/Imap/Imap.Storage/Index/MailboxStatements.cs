namespace Imap.Storage.Index;

/// <summary>The SQL about mailboxes and subscriptions.</summary>
internal sealed class MailboxStatements(Func<string, SqlStatement> prepare)
{
    private const string Columns = "id, name, uidvalidity, uidnext, highestmodseq, firstrecent";

    public SqlStatement ById { get; } = prepare($"SELECT {Columns} FROM mailbox WHERE id = $0");

    public SqlStatement ByName { get; } = prepare($"SELECT {Columns} FROM mailbox WHERE name = $0");

    public SqlStatement Insert { get; } = prepare($"INSERT INTO mailbox ({Columns}) VALUES ($0, $1, $2, $3, $4, $5)");

    public SqlStatement Update { get; } =
        prepare("UPDATE mailbox SET name = $1, uidnext = $2, highestmodseq = $3, firstrecent = $4 WHERE id = $0");

    public SqlStatement[] Delete { get; } =
    [
        prepare("DELETE FROM message WHERE mailbox = $0"),
        prepare("DELETE FROM expunge WHERE mailbox = $0"),
        prepare("DELETE FROM keyword WHERE mailbox = $0"),
        prepare("DELETE FROM mailbox WHERE id = $0"),
    ];

    public SqlStatement LastUidValidity { get; } = prepare("SELECT last_uidvalidity FROM account");

    public SqlStatement SetLastUidValidity { get; } = prepare("UPDATE account SET last_uidvalidity = $0");

    public SqlStatement Subscriptions { get; } = prepare("SELECT name FROM subscription ORDER BY name");

    public SqlStatement Subscribe { get; } = prepare("INSERT OR IGNORE INTO subscription VALUES ($0)");

    public SqlStatement Unsubscribe { get; } = prepare("DELETE FROM subscription WHERE name = $0");
}
