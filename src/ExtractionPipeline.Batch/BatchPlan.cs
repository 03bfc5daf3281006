using ExtractionPipeline.Batch.Journals;
using ExtractionPipeline.Batch.Sinks;
using ExtractionPipeline.LinkedData;
using ExtractionPipeline.Reading;

namespace ExtractionPipeline.Batch;

/// <summary>What a batch would do with a document or a file.</summary>
public enum PlannedAction
{
    /// <summary>It has no result yet.</summary>
    New,

    /// <summary>Document, program, models or options are not those of its result.</summary>
    Changed,

    /// <summary>Its result would be left as it is.</summary>
    Unchanged,

    /// <summary>It cannot be read.</summary>
    Bad,

    /// <summary>It is known as bad and would be left alone.</summary>
    SetAside,
}

/// <param name="Name">The result's name below the output folder; null where there would be none.</param>
/// <param name="Reason">Why it cannot be read; null where it can.</param>
public sealed record PlannedDocument(PlannedAction Action, string Source, string? Name, string? Reason);

/// <summary>Says what a batch would do, reading the input and writing nothing.</summary>
public static class BatchPlan
{
    /// <returns>In input order; notes are left out.</returns>
    /// <exception cref="IOException">Another run is writing to the output, or the models cannot be read.</exception>
    public static IEnumerable<PlannedDocument> Of(BatchOptions options, IEnumerable<string> inputs)
    {
        string maker = MakerFingerprint.Of(new Provenance(Provenance.ProgramVersion, Provenance.FingerprintOf(options.ModelsFolder)), options);
        string? journalPath = options.Output is null ? null : Path.Combine(RunFolder.PathFor(options.Output, options.Format), RunFolder.JournalName);
        using JournalDatabase? database = File.Exists(journalPath) ? JournalDatabase.Open(journalPath) : null; // nothing is committed to it
        Journal? journal = database is null ? null : new Journal(database, run: 0);
        Quarantine? quarantine = database is null || options.Retry ? null : new Quarantine(database, run: 0, maker, TimeProvider.System);
        OutputNames names = new();
        Queue<string> left = new();
        DocumentReader reader = new(options.Reading with { IsWanted = IsWanted });
        foreach (ReadItem item in reader.Read(inputs))
        {
            while (left.TryDequeue(out string? path))
                yield return new PlannedDocument(PlannedAction.SetAside, path, null, quarantine!.HoldsFile(path)?.Reason);
            if (item is ReadFault fault)
                yield return Of(fault, quarantine);
            else if (item is ReadDocument document)
                yield return Of(document, names.Next(document).Path, DocumentKey.Of(maker, document.Document), journal, quarantine);
        }

        while (left.TryDequeue(out string? path))
            yield return new PlannedDocument(PlannedAction.SetAside, path, null, quarantine!.HoldsFile(path)?.Reason);

        bool IsWanted(string path)
        {
            if (quarantine?.HoldsFile(path) is null)
                return true;
            left.Enqueue(path);
            return false;
        }
    }

    private static PlannedDocument Of(ReadFault fault, Quarantine? quarantine)
    {
        bool isKnown = quarantine?.Knows(fault.Source, fault.Line, fault.Reason) ?? false;
        return new PlannedDocument(
            isKnown ? PlannedAction.SetAside : PlannedAction.Bad, fault.Line is null ? fault.Source : $"{fault.Source}:{fault.Line}", null, fault.Reason);
    }

    private static PlannedDocument Of(ReadDocument document, string name, byte[] key, Journal? journal, Quarantine? quarantine)
    {
        if (quarantine?.HoldsDocument(document.Source, key) is { } known)
            return new PlannedDocument(PlannedAction.SetAside, document.Source, null, known.Reason);
        PlannedAction action = journal?.Find(name) switch
        {
            null => PlannedAction.New,
            { } entry when entry.Key.AsSpan().SequenceEqual(key) => PlannedAction.Unchanged,
            _ => PlannedAction.Changed,
        };
        return new PlannedDocument(action, document.Source, name, null);
    }
}
