using Microsoft.Data.Sqlite;

namespace Imap.Storage.Index;

/// <summary>The tables of the index, and the check that a file is such an index.</summary>
internal static class MailIndexSchema
{
    /// <summary>The value of <c>user_version</c>.</summary>
    public const int Version = 1;

    // Expunges are kept as long as the mailbox: a session may be restored after years.
    private const string Tables = """
        CREATE TABLE account (last_uidvalidity INTEGER NOT NULL);
        INSERT INTO account VALUES (0);
        CREATE TABLE mailbox (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, uidvalidity INTEGER NOT NULL,
            uidnext INTEGER NOT NULL, highestmodseq INTEGER NOT NULL, firstrecent INTEGER NOT NULL);
        CREATE TABLE message (
            mailbox INTEGER NOT NULL, uid INTEGER NOT NULL, base TEXT NOT NULL, flags INTEGER NOT NULL,
            keywords TEXT, modseq INTEGER NOT NULL, date INTEGER NOT NULL, zone INTEGER NOT NULL, size INTEGER,
            PRIMARY KEY (mailbox, uid)) WITHOUT ROWID;
        CREATE INDEX message_modseq ON message (mailbox, modseq);
        CREATE TABLE expunge (
            mailbox INTEGER NOT NULL, uid INTEGER NOT NULL, modseq INTEGER NOT NULL,
            PRIMARY KEY (mailbox, uid)) WITHOUT ROWID;
        CREATE INDEX expunge_modseq ON expunge (mailbox, modseq);
        CREATE TABLE keyword (
            mailbox INTEGER NOT NULL, name TEXT NOT NULL, modseq INTEGER NOT NULL,
            PRIMARY KEY (mailbox, name)) WITHOUT ROWID;
        CREATE TABLE subscription (name TEXT PRIMARY KEY) WITHOUT ROWID;
        """;

    // A later addition. Older programs ignore it, so the version is unchanged.
    private const string Commits = """
        CREATE TABLE commits (identity INTEGER NOT NULL, number INTEGER NOT NULL);
        INSERT INTO commits VALUES (random(), 0);
        """;

    /// <summary>Creates the tables in an empty file. Rejects a file with other content.</summary>
    /// <exception cref="MailStoreException">The file is of a newer program, or no index.</exception>
    public static void Prepare(SqliteConnection connection, string path)
    {
        // Immediate: two processes may find the same empty file.
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        long version = Number(connection, "PRAGMA user_version");
        if (version > Version)
        {
            throw new MailStoreException(
                MailStoreError.ServerBug,
                $"The index {path} has schema version {version}, and this program knows only {Version}: use the newer program.");
        }

        if (version == 0)
        {
            if (Number(connection, "SELECT count(*) FROM sqlite_schema") > 0)
            {
                throw new MailStoreException(MailStoreError.ServerBug, $"{path} is an SQLite database, but not an index of mail.");
            }

            Execute(connection, Tables + $"PRAGMA user_version = {Version};");
        }

        if (Number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'commits'") == 0)
        {
            Execute(connection, Commits);
        }

        transaction.Commit();
    }

    /// <summary>Runs statements once.</summary>
    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The numeric result of a query.</summary>
    public static long Number(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
