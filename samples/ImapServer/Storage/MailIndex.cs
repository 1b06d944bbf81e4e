using Microsoft.Data.Sqlite;

namespace ImapServer.Storage;

/// <summary>
/// The index of one user's mail: UIDs, mod-sequences, keywords and all else that file names cannot tell.
/// Not thread-safe: the account's gate guards it.
/// </summary>
/// <remarks>
/// With <c>synchronous=NORMAL</c> nothing committed is lost when the process dies; a power failure may take the last
/// transactions away, and the next scan then sees their changes as made by others.
/// </remarks>
internal sealed partial class MailIndex : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<SqlStatement> _statements = [];
    private readonly SqlStatement _dataVersion;
    private readonly SqlStatement _begin;
    private readonly SqlStatement _commit;
    private readonly SqlStatement _rollback;
    private long _lastDataVersion;

    /// <summary>Opens the index, made where there is none.</summary>
    /// <exception cref="MailStoreException">The file is damaged, no index, or of a newer program.</exception>
    public MailIndex(string path)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        _connection = new SqliteConnection(settings.ToString());
        try
        {
            _connection.Open();
            MailIndexSchema.Execute(_connection, "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
            MailIndexSchema.Prepare(_connection, path);
        }
        catch (Exception e)
        {
            _connection.Dispose();
            if (e is SqliteException)
            {
                throw new MailStoreException(
                    MailStoreError.ServerBug,
                    $"The index {path} cannot be opened: {e.Message} Nothing was changed. Where it is damaged, move it away: " +
                    "it is then made anew from the message files, without keywords, and every client loads its mail again.",
                    e);
            }

            throw;
        }

        _dataVersion = Prepare("PRAGMA data_version");
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
        _mailboxes = new MailboxStatements(Prepare);
        _messages = new MessageStatements(Prepare);
        _lastDataVersion = _dataVersion.Number() ?? 0;
    }

    /// <summary>Grows whenever what was read earlier may no longer hold: another process wrote, or a transaction was rolled back.</summary>
    public int Generation { get; private set; } = 1;

    /// <summary>Notices what other processes committed.</summary>
    public void CheckGeneration()
    {
        long version = _dataVersion.Number() ?? 0;
        if (version != _lastDataVersion)
        {
            _lastDataVersion = version;
            Generation++;
        }
    }

    /// <summary>Begins a transaction that may write; no other process can until it ends.</summary>
    public void Begin()
    {
        _begin.Run();
        CheckGeneration();
    }

    /// <summary>Makes the changes permanent.</summary>
    public void Commit() => _commit.Run();

    /// <summary>Takes the changes back, so that nothing in memory holds any more.</summary>
    public void Rollback()
    {
        Generation++;
        // An error such as a full disk may have ended the transaction already.
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            _rollback.Run();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _statements.ForEach(statement => statement.Dispose());
        _connection.Dispose();
    }

    private SqlStatement Prepare(string sql)
    {
        var statement = new SqlStatement(_connection, sql);
        _statements.Add(statement);
        return statement;
    }
}
