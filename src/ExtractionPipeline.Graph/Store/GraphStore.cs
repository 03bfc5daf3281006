using Microsoft.Data.Sqlite;

namespace ExtractionPipeline.Graph.Store;

/// <summary>The graph's database: one SQLite file, one writer, readers beside it (write-ahead log).</summary>
/// <remarks>Not safe to share between threads; open one store for each.</remarks>
public sealed class GraphStore : IDisposable
{
    /// <summary>In the file, so that a store of another shape is refused rather than misread.</summary>
    private const int Version = 1;

    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    private GraphStore(SqliteConnection connection) => Connection = connection;

    internal SqliteConnection Connection { get; }

    /// <summary>Opens a store to write to; makes it where there is none.</summary>
    /// <exception cref="InvalidDataException">The file is no graph store of this version.</exception>
    public static GraphStore OpenOrCreate(string path) => Open(path, SqliteOpenMode.ReadWriteCreate);

    /// <summary>A store in memory, for a graph that is only written out.</summary>
    public static GraphStore InMemory() => OpenOrCreate(":memory:");

    /// <summary>Opens a store to read from, also while another process writes to it.</summary>
    /// <exception cref="InvalidDataException">There is no such file, or it is no graph store of this version.</exception>
    public static GraphStore OpenToRead(string path) => File.Exists(path)
        ? Open(path, SqliteOpenMode.ReadOnly)
        : throw new InvalidDataException($"{path}: there is no graph store; `graph RESULTS --store {path}` makes one.");

    /// <summary>A prepared statement, kept for the next time.</summary>
    internal Statement this[string sql]
    {
        get
        {
            if (!_statements.TryGetValue(sql, out Statement? statement))
                _statements.Add(sql, statement = new Statement(Connection, sql));
            return statement;
        }
    }

    /// <summary>Does all of the work or, where it throws, nothing of it.</summary>
    internal void InTransaction(Action work)
    {
        this["BEGIN IMMEDIATE"].Execute();
        try
        {
            work();
            this["COMMIT"].Execute();
        }
        catch
        {
            this["ROLLBACK"].Execute();
            throw;
        }
    }

    /// <summary>Lets a reader see one state of the store however long it reads.</summary>
    internal void InSnapshot(Action work)
    {
        this["BEGIN"].Execute();
        try
        {
            work();
        }
        finally
        {
            this["COMMIT"].Execute();
        }
    }

    public void Dispose()
    {
        foreach (Statement statement in _statements.Values)
            statement.Dispose();
        Connection.Dispose();
    }

    private static GraphStore Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            var store = new GraphStore(connection);
            store.Prepare(path, mode == SqliteOpenMode.ReadWriteCreate);
            return store;
        }
        catch (SqliteException fault)
        {
            connection.Dispose();
            throw new InvalidDataException($"{path}: cannot be opened as a graph store: {fault.Message}", fault);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Prepare(string path, bool isWritten)
    {
        Run("PRAGMA busy_timeout = 10000; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY");
        long version = (long)this["PRAGMA user_version"].Scalar()!;
        bool isEmpty = (long)this["SELECT count(*) FROM sqlite_master"].Scalar()! == 0;
        if (version != Version && !(isEmpty && isWritten))
            throw new InvalidDataException($"{path}: is no graph store of version {Version}; make it anew with `graph RESULTS --store`.");
        if (!isWritten)
            return;
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
        if (!isEmpty)
            return;
        using var file = new StreamReader(typeof(GraphStore).Assembly.GetManifestResourceStream("schema.sql")!);
        Run(file.ReadToEnd());
        Run($"PRAGMA user_version = {Version}");
    }

    private void Run(string sql)
    {
        using SqliteCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
