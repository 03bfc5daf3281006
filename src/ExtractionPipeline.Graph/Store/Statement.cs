using Microsoft.Data.Sqlite;

namespace ExtractionPipeline.Graph.Store;

/// <summary>A prepared statement with parameters by place: `$0`, `$1` …</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (int i = 0; sql.Contains($"${i}", StringComparison.Ordinal); i++)
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
    }

    public int Execute(params ReadOnlySpan<object?> values) => Bound(values).ExecuteNonQuery();

    /// <returns>The first column of the first row; null where there is no row or no value.</returns>
    public object? Scalar(params ReadOnlySpan<object?> values) => Bound(values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <returns>All rows, read at once, so that other statements may run.</returns>
    public List<T> Query<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using SqliteDataReader reader = Bound(values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <returns>Rows one by one; the statement must not be used again before they are through.</returns>
    public IEnumerable<T> Stream<T>(Func<SqliteDataReader, T> read, params object?[] values)
    {
        using SqliteDataReader reader = Bound(values).ExecuteReader();
        while (reader.Read())
            yield return read(reader);
    }

    public void Dispose() => _command.Dispose();

    private SqliteCommand Bound(ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return _command;
    }
}

internal static class ReaderExtensions
{
    public static string? TextOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static int? NumberOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    public static long? RowOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);
}
