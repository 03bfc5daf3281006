using System.Globalization;
using System.Text;
using ExtractionPipeline.Batch.Sinks;

namespace ExtractionPipeline.Batch.Journals;

/// <summary>The folder in which a run keeps what it needs to go on after a kill: the journal, unfinished files, the list of bad documents.</summary>
/// <remarks>
/// One process at a time: a second one is refused. The journal is a SQLite file: every checkpoint is one transaction, so a kill loses at most
/// the documents since the last one, and these are done again.
/// </remarks>
public sealed class RunFolder : IDisposable
{
    internal const string JournalName = "journal.db", QuarantineName = "quarantine.tsv", UnderWayName = "under-way";

    private RunFolder(string path, JournalDatabase database, string maker, TimeProvider clock)
    {
        Path = path;
        Unfinished = System.IO.Path.Combine(path, "unfinished");
        Directory.CreateDirectory(Unfinished);
        foreach (string torn in Directory.EnumerateFiles(Unfinished, "*.tmp"))
            File.Delete(torn);
        Runs = new RunLog(database, clock);
        IsResumed = Runs.Begin(maker);
        Journal = new Journal(database, Runs.Current);
        Quarantine = new Quarantine(database, Runs.Current, maker, clock);
        UnderWay = UnderWay.Open(System.IO.Path.Combine(path, UnderWayName), database, IsResumed);
    }

    public string Path { get; }

    /// <summary>Whether the run before this one was killed or interrupted, and this one goes on where it stopped.</summary>
    public bool IsResumed { get; }

    /// <summary>The bad documents, for people: path, line, reason, and when it was found.</summary>
    public string QuarantinePath => System.IO.Path.Combine(Path, QuarantineName);

    /// <summary>Where files are made before they are renamed into their place; on the same file system as the output.</summary>
    internal string Unfinished { get; }

    internal RunLog Runs { get; }

    internal Journal Journal { get; }

    internal Quarantine Quarantine { get; }

    internal UnderWay UnderWay { get; }

    /// <returns>`.run` in an output folder, `.tables.run` in one of tables, `.&lt;file&gt;.run` beside an output file.</returns>
    public static string PathFor(string output, OutputFormat format)
    {
        string full = System.IO.Path.GetFullPath(output);
        return format switch
        {
            OutputFormat.Lines => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(full)!, $".{System.IO.Path.GetFileName(full)}.run"),
            OutputFormat.Tables => System.IO.Path.Combine(full, ".tables.run"),
            _ => System.IO.Path.Combine(full, ".run"),
        };
    }

    /// <param name="maker">See <see cref="MakerFingerprint"/>.</param>
    /// <exception cref="IOException">The folder cannot be made, or another run works in it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static RunFolder Open(string path, string maker, TimeProvider clock)
    {
        Directory.CreateDirectory(path);
        return new RunFolder(path, JournalDatabase.Open(System.IO.Path.Combine(path, JournalName)), maker, clock);
    }

    /// <summary>Writes the list of bad documents as a table.</summary>
    /// <returns>How many there are.</returns>
    internal int WriteQuarantine()
    {
        List<QuarantinedDocument> entries = Quarantine.List();
        StringBuilder table = new("source\tline\treason\tat\n");
        foreach (var (source, line, reason, at) in entries)
            table.Append(Cell(source)).Append('\t').Append(line == 0 ? "" : line.ToString(CultureInfo.InvariantCulture)).Append('\t').Append(Cell(reason)).Append('\t').Append(at).Append('\n');
        AtomicFile.Write(QuarantinePath, Encoding.UTF8.GetBytes(table.ToString()), Unfinished);
        return entries.Count;

        static string Cell(string text) => string.Concat(text.Select(unit => char.IsControl(unit) ? ' ' : unit));
    }

    public void Dispose()
    {
        UnderWay.Dispose();
        Runs.Database.Dispose();
    }
}
