using System.Globalization;
using ExtractionPipeline.Batch;
using Spectre.Console;

namespace ExtractionPipeline.Cli.Extracting;

/// <summary>Says what a run did: documents by language, facts by kind, failures by reason, and how fast.</summary>
internal sealed class ExtractSummary(Terminal terminal)
{
    /// <summary>A table on a terminal, else plain lines.</summary>
    public void Say(BatchJob job, TimeSpan elapsed)
    {
        if (terminal.IsWatched)
            Draw(job.Counts, elapsed);
        else
            Print(job.Counts, elapsed);
        if (job.Quarantined > 0)
            terminal.Say($"{job.Quarantined} bad documents in {job.QuarantinePath}; --retry takes them up again");
        if (job.Kept > 0)
            terminal.Say($"{job.Kept} results of documents that the input no longer has were kept; --prune deletes them");
    }

    private void Print(BatchCounts counts, TimeSpan elapsed)
    {
        string languages = string.Join(", ", counts.ByLanguage().Select(p => $"{p.Key} {p.Count}"));
        string facts = string.Join(", ", counts.ByFact().Select(p => $"{p.Key} {p.Count}"));
        terminal.Say(
            $"{counts.Documents} documents{(languages.Length > 0 ? $" ({languages})" : "")}{(counts.Unchanged > 0 ? $", {counts.Unchanged} unchanged" : "")}"
            + $"{(facts.Length > 0 ? $"; {facts}" : "")}; {counts.Failed} failed{(counts.SetAside > 0 ? $", {counts.SetAside} set aside" : "")}; {Speed(counts, elapsed)}");
        foreach (var (reason, count) in counts.ByReason())
            terminal.Say($"failed documents: {count} {reason}");
    }

    private void Draw(BatchCounts counts, TimeSpan elapsed)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("What", "Count");
        table.Columns[1].RightAligned();
        Row("documents", counts.Documents);
        foreach (var (language, count) in counts.ByLanguage())
            Row($"  {language}", count);
        if (counts.Unchanged > 0)
            Row("  unchanged", counts.Unchanged);
        foreach (var (kind, count) in counts.ByFact())
            Row(kind, count);
        Row("failed", counts.Failed);
        foreach (var (reason, count) in counts.ByReason())
            Row($"  {reason}", count);
        if (counts.SetAside > 0)
            Row("set aside", counts.SetAside);
        table.Caption(Speed(counts, elapsed));
        terminal.Errors.Write(table);

        void Row(string what, long count) => table.AddRow(Markup.Escape(what), count.ToString(CultureInfo.InvariantCulture));
    }

    private static string Speed(BatchCounts counts, TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0} s, {counts.Documents / Math.Max(0.001, elapsed.TotalSeconds):0} documents/s");
}
