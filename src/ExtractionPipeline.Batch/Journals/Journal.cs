namespace ExtractionPipeline.Batch.Journals;

/// <summary>Which results were written, and from what.</summary>
/// <remarks>Safe to share between threads. Holds nothing in memory: a look-up is one of SQLite's, some five microseconds.</remarks>
internal sealed class Journal(JournalDatabase database, long run)
{
    public JournalEntry? Find(string name) => database.Query(
        "SELECT name, source, key, sum, start, length FROM document WHERE name = $1",
        row => new JournalEntry(
            row.GetString(0), row.GetString(1), row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3), row.GetInt64(4), row.GetInt32(5)),
        name) is [var entry] ? entry : null;

    /// <summary>Notes a result, and that it belongs to this run.</summary>
    public void Put(JournalEntry entry) => database.Execute(
        "INSERT OR REPLACE INTO document (name, source, key, sum, start, length, run) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        entry.Name, entry.Source, entry.Key, entry.Sum, entry.Start, entry.Length, run);

    /// <summary>Where the results of this run end in a file of many.</summary>
    public long End() => database.Query("SELECT ifnull(max(start + length), 0) FROM document WHERE run = $1", row => row.GetInt64(0), run)[0];

    /// <summary>Forgets the results of this run from a place in a file on.</summary>
    public void DropFrom(long start) => database.Execute("DELETE FROM document WHERE run = $1 AND start >= $2", run, start);

    /// <returns>Results of earlier runs whose documents this one did not meet, up to <paramref name="most"/>.</returns>
    public List<string> Stale(int most) => database.Query("SELECT name FROM document WHERE run <> $1 LIMIT $2", row => row.GetString(0), run, most);

    public long CountStale() => database.Query("SELECT count(*) FROM document WHERE run <> $1", row => row.GetInt64(0), run)[0];

    public void Drop(string name) => database.Execute("DELETE FROM document WHERE name = $1", name);

    public void DropStale() => database.Execute("DELETE FROM document WHERE run <> $1", run);

    public void Commit() => database.Commit();
}
