namespace Imap.Storage.Index;

/// <summary>The SQL for messages, expunges and keywords of one mailbox. Its id is always <c>$0</c>.</summary>
internal sealed class MessageStatements(Func<string, SqlStatement> prepare)
{
    public SqlStatement All { get; } =
        prepare("SELECT uid, base, flags, keywords, modseq, date, zone, size FROM message WHERE mailbox = $0 ORDER BY uid");

    public SqlStatement Insert { get; } = prepare("INSERT INTO message VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)");

    public SqlStatement SetFlags { get; } =
        prepare("UPDATE message SET flags = $2, keywords = $3, modseq = $4 WHERE mailbox = $0 AND uid = $1");

    public SqlStatement SetSize { get; } = prepare("UPDATE message SET size = $2 WHERE mailbox = $0 AND uid = $1");

    public SqlStatement SetBaseName { get; } = prepare("UPDATE message SET base = $2 WHERE mailbox = $0 AND uid = $1");

    public SqlStatement Delete { get; } = prepare("DELETE FROM message WHERE mailbox = $0 AND uid = $1");

    public SqlStatement Expunge { get; } = prepare("INSERT INTO expunge VALUES ($0, $1, $2)");

    // The + keeps SQLite from walking all UIDs in order instead of the few changes.
    public SqlStatement ChangedSince { get; } =
        prepare("SELECT uid FROM message WHERE mailbox = $0 AND modseq > $1 AND +uid < $2 ORDER BY +uid");

    public SqlStatement ExpungedSince { get; } =
        prepare("SELECT uid FROM expunge WHERE mailbox = $0 AND modseq > $1 AND +uid < $2 ORDER BY +uid");

    public SqlStatement CountExpunged { get; } =
        prepare("SELECT count(*) FROM expunge WHERE mailbox = $0 AND uid BETWEEN $1 AND $2 AND modseq <= $3");

    public SqlStatement Keywords { get; } = prepare("SELECT name, modseq FROM keyword WHERE mailbox = $0");

    public SqlStatement DefineKeyword { get; } = prepare("INSERT INTO keyword VALUES ($0, $1, $2)");
}
