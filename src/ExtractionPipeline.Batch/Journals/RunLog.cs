using System.Globalization;

namespace ExtractionPipeline.Batch.Journals;

/// <summary>Which runs there were, with what maker, and whether they came to their end.</summary>
internal sealed class RunLog(JournalDatabase database, TimeProvider clock)
{
    public JournalDatabase Database => database;

    /// <summary>The number of the run that is under way; a resumed run keeps its number.</summary>
    public long Current { get; private set; }

    /// <returns>True where the last run stopped before its end and this one, with the same maker, goes on.</returns>
    public bool Begin(string maker)
    {
        var last = database.Query(
            "SELECT number, maker, finished IS NULL FROM run ORDER BY number DESC LIMIT 1",
            row => (Number: row.GetInt64(0), Maker: row.GetString(1), IsUnfinished: row.GetBoolean(2)));
        if (last is [{ IsUnfinished: true } unfinished] && unfinished.Maker == maker)
        {
            Current = unfinished.Number;
            return true;
        }

        Current = last.Count == 0 ? 1 : last[0].Number + 1;
        database.Execute("INSERT INTO run (number, maker, started) VALUES ($1, $2, $3)", Current, maker, Now);
        database.Commit();
        return false;
    }

    public void Finish()
    {
        database.Execute("UPDATE run SET finished = $2 WHERE number = $1", Current, Now);
        database.Commit();
    }

    private string Now => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
