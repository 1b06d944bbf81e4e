using Imap.Storage.Files;
using Imap.Storage.Interop;
using Microsoft.Data.Sqlite;

namespace Imap.Storage.Index;

/// <summary>
/// The index of a user's mail: UIDs, mod-sequences, keywords and everything else that file names cannot store. Not thread-safe: the
/// account's lock guards it.
/// </summary>
/// <remarks>
/// With <c>synchronous=NORMAL</c> committed transactions survive the end of the process. A power failure may lose the last ones, and the
/// next scan then treats their changes as external ones. With <c>--fsync</c> none is lost.
/// </remarks>
internal sealed partial class MailIndex : IDisposable
{
    private const int Damaged = 11;
    private const int NoDatabase = 26;

    private readonly SqliteConnection _connection;
    private readonly List<SqlStatement> _statements = [];
    private readonly TimeProvider _clock;
    private readonly Disk _disk;
    private readonly SqlStatement _dataVersion;
    private readonly SqlStatement _begin;
    private readonly SqlStatement _count;
    private readonly SqlStatement _commit;
    private readonly SqlStatement _rollback;
    private readonly SqlStatement _number;
    private long _lastDataVersion;
    private int _changesBefore;

    /// <summary>Opens the index. Creates it if it is missing.</summary>
    /// <exception cref="MailStoreException">The file is damaged, no index, or of a newer program.</exception>
    public MailIndex(string path, Disk disk, TimeProvider clock)
    {
        _clock = clock;
        _disk = disk;
        _connection = Connect(path, disk);
        File = LibC.Stat(path);
        Identity = MailIndexSchema.Number(_connection, "SELECT identity FROM commits");
        _dataVersion = Prepare("PRAGMA data_version");
        _begin = Prepare("BEGIN IMMEDIATE");
        _count = Prepare("UPDATE commits SET number = number + 1");
        _commit = Prepare("COMMIT");
        _rollback = new SqlStatement(_connection, "ROLLBACK", disk: null);
        _statements.Add(_rollback);
        _number = Prepare("SELECT number FROM commits");
        _mailboxes = new MailboxStatements(Prepare);
        _messages = new MessageStatements(Prepare);
        _lastDataVersion = _dataVersion.Number() ?? 0;
    }

    /// <summary>Grows whenever cached data may be outdated: after a write of another process or a rollback.</summary>
    public int Generation { get; private set; } = 1;

    /// <summary>The file that is open; it is another one than the path names once that was deleted or replaced.</summary>
    public FileStat? File { get; }

    /// <summary>A random number that the index and all its copies have.</summary>
    public long Identity { get; }

    /// <summary>The number of committed transactions. It identifies the newer one of two copies.</summary>
    public long Number => _number.Number() ?? 0;

    /// <summary>Checks for commits of other processes.</summary>
    public void CheckGeneration()
    {
        long version = _dataVersion.Number() ?? 0;
        if (version != _lastDataVersion)
        {
            _lastDataVersion = version;
            Generation++;
        }
    }

    /// <summary>Continues the generations of a closed index, so that data cached from it is outdated.</summary>
    public void ContinueAfter(int generation) => Generation = generation + 1;

    /// <summary>Begins a transaction that may write; no other process can until it ends.</summary>
    public void Begin()
    {
        _begin.Run();
        HasNewMessages = false;
        _changesBefore = SQLitePCL.raw.sqlite3_total_changes(_connection.Handle);
        CheckGeneration();
    }

    /// <summary>Commits the transaction.</summary>
    /// <param name="counts">Whether <see cref="Number"/> grows even if the index is unchanged.</param>
    public void Commit(bool counts)
    {
        if (counts || SQLitePCL.raw.sqlite3_total_changes(_connection.Handle) != _changesBefore)
        {
            _count.Run();
        }

        _commit.Run();
    }

    /// <summary>Rolls the changes back and invalidates cached data.</summary>
    public void Rollback()
    {
        Generation++;
        // An error such as a full disk may have ended the transaction already.
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            _rollback.Run();
        }
    }

    /// <summary>Makes the next transactions reuse the space of the write-ahead log.</summary>
    public void ReuseLog()
    {
        try
        {
            MailIndexSchema.Execute(_connection, "PRAGMA wal_checkpoint(RESTART)");
        }
        catch (SqliteException)
        {
            // No space for that either, or another process is reading.
        }
    }

    /// <summary>Writes a complete copy, even if the file was deleted or replaced.</summary>
    public void CopyTo(string path)
    {
        _disk.Step("copy the index");
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        copy.Open();
        _connection.BackupDatabase(copy);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _statements.ForEach(statement => statement.Dispose());
        _connection.Dispose();
    }

    private static SqliteConnection Connect(string path, Disk disk)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            disk.Step("open the index");
            connection.Open();
            MailIndexSchema.Execute(
                connection,
                $"PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = {(disk.Fsync ? "FULL" : "NORMAL")};");
            MailIndexSchema.Prepare(connection, path);
            return connection;
        }
        catch (Exception e)
        {
            connection.Dispose();
            if (e is SqliteException { SqliteErrorCode: Damaged or NoDatabase })
            {
                throw new MailStoreException(
                    MailStoreError.ServerBug,
                    $"The index {path} cannot be opened: {e.Message} Nothing was changed. If it is damaged, move it away: " +
                    "the server then rebuilds it from the message files, without keywords, and every client downloads its mail again.",
                    e);
            }

            throw;
        }
    }

    private SqlStatement Prepare(string sql)
    {
        var statement = new SqlStatement(_connection, sql, _disk);
        _statements.Add(statement);
        return statement;
    }
}
