using System.Diagnostics;
using System.Security.Cryptography;
using ExtractionPipeline.Batch.Journals;
using ExtractionPipeline.Batch.Sinks;
using ExtractionPipeline.Reading;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Batch;

/// <summary>Reads, extracts on several threads, writes in input order, and keeps the journal by which a killed run is taken up and nothing is done twice.</summary>
/// <remarks>
/// A result is made anew unless the journal says that it was made from exactly this document by exactly this program, and the bytes that the
/// journal noted are still there. That one rule covers the resumed run, the second run, and the run after a change of rules.
/// </remarks>
internal sealed class BatchSession(
    DocumentExtractor extractor, IResultSink sink, IDocumentNames names, RunFolder? folder, string maker, int threads, IBatchObserver observer, BatchMetrics metrics, ReaderOptions reading)
{
    /// <summary>How much work a kill may cost: whichever comes first.</summary>
    private const int CheckpointDocuments = 512;

    /// <summary>How much text may be under way at once: thousands of releases, or two of the largest texts that are read.</summary>
    private const long MostCharacters = 16 * 1024 * 1024;

    private static readonly TimeSpan s_checkpointTime = TimeSpan.FromSeconds(1);

    private int _sinceCheckpoint;

    /// <summary>The file whose first document the reader has not met yet, and where that is noted; null where there is none.</summary>
    private Opening? _opening;

    private long _lastCheckpoint = Stopwatch.GetTimestamp();

    public BatchCounts Counts { get; } = new(metrics);

    /// <summary>Works through the input.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancelled"/> was set; what was written until then is journalled.</exception>
    /// <exception cref="IOException">Nothing more can be written; likewise.</exception>
    /// <exception cref="InvalidDataException">The models cannot be used.</exception>
    public void Process(IEnumerable<string> inputs, CancellationToken cancelled)
    {
        DocumentReader reader = new(reading with { IsWanted = IsWanted });
        try
        {
            OrderedChannel.Run(Named(reader.Read(inputs)), WeightOf, MostCharacters, Work, Finish, threads, cancelled);
        }
        finally
        {
            Checkpoint();
            Opened();
        }
    }

    /// <summary>Called by the reader before it opens a file.</summary>
    private bool IsWanted(string path)
    {
        observer.Opening(path);
        if (folder is null)
            return true;
        if (folder.Quarantine.HoldsFile(path) is { } entry)
        {
            SetAside(path, entry);
            return false;
        }

        Opened();
        byte[] key = folder.Quarantine.KeyOf(path);
        if (folder.UnderWay.EndsProgram(key))
        {
            folder.UnderWay.Clear(key);
            Fail(path, null, UnderWay.Reason, folder.Quarantine.AddFile(path, null, UnderWay.Reason, mayPass: false));
            return false;
        }

        _opening = new Opening(key, folder.UnderWay.Begin(key));
        return true;
    }

    /// <summary>A file was read up to its first document, or none follows.</summary>
    private void Opened()
    {
        if (folder is null || Interlocked.Exchange(ref _opening, null) is not { } opened)
            return;
        folder.UnderWay.End(opened.Place);
        folder.UnderWay.Clear(opened.Key);
    }

    private static long WeightOf(Job job) => job.Item is ReadDocument document ? document.Document.Text.Length : 0;

    private IEnumerable<Job> Named(IEnumerable<ReadItem> items)
    {
        long started = Stopwatch.GetTimestamp();
        foreach (ReadItem item in items)
        {
            Opened();
            var (name, isRenamed) = item is ReadDocument document ? names.Next(document) : default;
            metrics.Stage("read", started);
            yield return new Job(item, name, isRenamed);
            started = Stopwatch.GetTimestamp();
        }

        Opened();
    }

    /// <summary>On several threads: finds the document's earlier result or makes a new one.</summary>
    private Outcome Work(Job job)
    {
        if (job.Item is not ReadDocument { Document: var document })
            return new Outcome(job);
        long started = Stopwatch.GetTimestamp();
        byte[] key = folder is null ? [] : DocumentKey.Of(maker, document);
        if (folder is not null)
        {
            if (folder.Journal.Find(job.Name) is { } entry && entry.Key.AsSpan().SequenceEqual(key) && sink.Earlier(entry) is { } earlier)
                return new Outcome(job) { Key = key, Sum = entry.Sum, Earlier = earlier };
            if (folder.Quarantine.HoldsDocument(document.Source, key) is { } known)
                return new Outcome(job) { Key = key, Quarantined = known };
        }

        ExtractedDocument extracted = ExtractNoted(document, key);
        byte[] sum = folder is null ? [] : SHA256.HashData(extracted.Json.Span);
        metrics.Stage("extract", started);
        return new Outcome(job) { Key = key, Sum = sum, Extracted = extracted };
    }

    private ExtractedDocument ExtractNoted(SourceDocument document, byte[] key)
    {
        if (folder is null)
            return extractor.Extract(document);
        return folder.UnderWay.EndsProgram(key)
            ? new ExtractedDocument(default, null, UnderWay.Reason)
            : folder.UnderWay.During(key, () => extractor.Extract(document));
    }

    /// <summary>On one thread, in the order of the input.</summary>
    private void Finish(Outcome outcome)
    {
        switch (outcome.Job.Item)
        {
            case ReadNote note:
                observer.Note(note.Source, note.Line, note.Text);
                break;
            case ReadFault fault:
                bool isNews = folder?.Quarantine.AddFile(fault.Source, fault.Line, fault.Reason, fault.MayPass) ?? true;
                Fail(fault.Source, fault.Line, fault.Reason, isNews);
                break;
            case ReadDocument document when outcome.Quarantined is { } entry:
                SetAside(document.Source, entry);
                break;
            case ReadDocument document when outcome.Extracted.Fault is { } fault:
                Refuse(document, outcome, fault);
                break;
            case ReadDocument document:
                Write(document, outcome);
                break;
        }

        folder?.UnderWay.Clear(outcome.Key);
        if (folder is not null && (++_sinceCheckpoint >= CheckpointDocuments || Stopwatch.GetElapsedTime(_lastCheckpoint) > s_checkpointTime))
            Checkpoint();
    }

    private void Write(ReadDocument document, Outcome outcome)
    {
        long started = Stopwatch.GetTimestamp();
        ReadOnlyMemory<byte> result = outcome.Earlier?.Bytes ?? outcome.Extracted.Json;
        Written written = sink.Write(outcome.Job.Name, result, outcome.Earlier);
        if (written.Fault is not null)
        {
            Refuse(document, outcome, written.Fault);
            return;
        }

        folder?.Journal.Put(new JournalEntry(outcome.Job.Name, document.Source, outcome.Key, outcome.Sum, written.Start, result.Length));
        folder?.Quarantine.Remove(document.Source);
        if (outcome.Job.IsRenamed)
            observer.Note(document.Source, null, $"written as {outcome.Job.Name}, another document has its name");
        if (outcome.Extracted.Extraction is { } extraction)
        {
            Counts.CountExtracted(extraction);
            observer.Extracted(extraction);
        }
        else
        {
            Counts.CountUnchanged();
            observer.Unchanged(document.Document);
        }

        metrics.Stage("write", started);
    }

    private void Refuse(ReadDocument document, Outcome outcome, string fault) =>
        Fail(document.Source, null, fault, folder?.Quarantine.AddDocument(document.Source, outcome.Key, fault) ?? true);

    private void Fail(string source, int? line, string reason, bool isNews)
    {
        if (!isNews)
        {
            Counts.CountSetAside();
            return;
        }

        Counts.CountFailed(reason);
        observer.Failed(source, line, reason);
    }

    private void SetAside(string source, Quarantined entry) => Fail(source, null, entry.Reason, isNews: entry.IsOfThisRun);

    private void Checkpoint()
    {
        sink.Flush();
        folder?.Journal.Commit();
        _sinceCheckpoint = 0;
        _lastCheckpoint = Stopwatch.GetTimestamp();
    }

    private sealed record Opening(byte[] Key, int Place);

    /// <param name="Name">What a document's result is called; empty for other items.</param>
    private sealed record Job(ReadItem Item, string Name, bool IsRenamed);

    private sealed record Outcome(Job Job)
    {
        public byte[] Key { get; init; } = [];

        public byte[] Sum { get; init; } = [];

        public EarlierResult? Earlier { get; init; }

        public ExtractedDocument Extracted { get; init; }

        public Quarantined? Quarantined { get; init; }
    }
}
