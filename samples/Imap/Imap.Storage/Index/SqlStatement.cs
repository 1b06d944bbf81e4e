using Imap.Storage.Files;
using Microsoft.Data.Sqlite;

namespace Imap.Storage.Index;

/// <summary>A prepared statement with the parameters <c>$0</c>, <c>$1</c>, ..., used again and again.</summary>
internal sealed class SqlStatement : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly Disk? _disk;

    /// <summary>Prepares a statement.</summary>
    /// <param name="connection">The index.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="disk">Notified of each run; <see langword="null"/> for a statement that must not fail.</param>
    public SqlStatement(SqliteConnection connection, string sql, Disk? disk)
    {
        _disk = disk;
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (int i = 0; sql.Contains($"${i}", StringComparison.Ordinal); i++)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }
    }

    /// <summary>Runs it for its effect.</summary>
    public void Run(params ReadOnlySpan<object?> values)
    {
        _disk?.Step(_command.CommandText);
        Bind(values);
        _command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row as a number, or <see langword="null"/> if there is none.</summary>
    public long? Number(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar() is long number ? number : null;
    }

    /// <summary>All rows.</summary>
    public List<T> Rows<T>(Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using SqliteDataReader reader = _command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            // SQLite's integers are signed; ids and mod-sequences keep their 64 bits.
            _command.Parameters[i].Value = values[i] switch
            {
                null => DBNull.Value,
                ulong number => unchecked((long)number),
                var value => value,
            };
        }
    }
}
