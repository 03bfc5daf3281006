using Microsoft.Data.Sqlite;

namespace ExtractionPipeline.Batch.Journals;

/// <summary>The journal's file: a SQLite database with one transaction open at all times, committed at checkpoints.</summary>
/// <remarks>Safe to share between threads. Every fault of the database is an <see cref="IOException"/> that names the file.</remarks>
internal sealed class JournalDatabase : IDisposable
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS run (
          number INTEGER PRIMARY KEY, maker TEXT NOT NULL, started TEXT NOT NULL, finished TEXT);
        CREATE TABLE IF NOT EXISTS document (
          name TEXT PRIMARY KEY, source TEXT NOT NULL, key BLOB NOT NULL, sum BLOB NOT NULL,
          start INTEGER NOT NULL, length INTEGER NOT NULL, run INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS quarantine (
          source TEXT NOT NULL, line INTEGER NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, state BLOB NOT NULL,
          since INTEGER NOT NULL, seen INTEGER NOT NULL, PRIMARY KEY (source, line)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS ended (key BLOB PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID;
        """;

    /// <summary>SQLITE_BUSY and SQLITE_LOCKED.</summary>
    private const int Busy = 5, Locked = 6;

    private readonly Lock _gate = new();

    private readonly string _path;

    private readonly SqliteConnection _connection;

    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    private bool _isOpen;

    private JournalDatabase(string path, SqliteConnection connection) => (_path, _connection) = (path, connection);

    /// <exception cref="IOException">The file cannot be made or used, or another process uses it.</exception>
    public static JournalDatabase Open(string path)
    {
        SqliteConnectionStringBuilder settings = new() { DataSource = path, Pooling = false, DefaultTimeout = 1 };
        SqliteConnection connection = new(settings.ToString());
        JournalDatabase database = new(path, connection);
        try
        {
            database.Guard(connection.Open);
            // Exclusive: one process at a time, and no shared memory, so that network drives serve too.
            database.RunOnce("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
            database.RunOnce("BEGIN IMMEDIATE");
            database.RunOnce(Schema);
            database._isOpen = true;
            database.Commit();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <param name="sql">A constant: it is prepared once, with parameters $1, $2 ….</param>
    public void Execute(string sql, params ReadOnlySpan<object> values)
    {
        lock (_gate)
        {
            SqliteCommand command = Prepare(sql, values);
            Guard(() => command.ExecuteNonQuery());
        }
    }

    /// <returns>What <paramref name="read"/> makes of each row.</returns>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object> values)
    {
        lock (_gate)
        {
            SqliteCommand command = Prepare(sql, values);
            List<T> rows = [];
            Guard(() =>
            {
                using SqliteDataReader reader = command.ExecuteReader();
                while (reader.Read())
                    rows.Add(read(reader));
            });
            return rows;
        }
    }

    /// <summary>Makes all that was written since the last call outlive a kill.</summary>
    public void Commit()
    {
        lock (_gate)
        {
            if (!_isOpen)
                return;
            RunOnce("COMMIT");
            RunOnce("BEGIN IMMEDIATE");
        }
    }

    /// <summary>What was not committed is forgotten.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isOpen = false;
            foreach (SqliteCommand command in _commands.Values)
                command.Dispose();
            _connection.Dispose();
        }
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object> values)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 0; i < values.Length; i++)
                command.Parameters.Add(new SqliteParameter($"${i + 1}", values[i]));
            _commands.Add(sql, command);
        }

        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        return command;
    }

    private void RunOnce(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        Guard(() => command.ExecuteNonQuery());
    }

    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is Busy or Locked)
        {
            throw new IOException($"another run is writing there: it holds {_path}", fault);
        }
        catch (SqliteException fault)
        {
            throw new IOException($"{_path}: {fault.Message}", fault);
        }
    }
}
