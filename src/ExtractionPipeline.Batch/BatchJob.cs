using ExtractionPipeline.Batch.Journals;
using ExtractionPipeline.Batch.Sinks;
using ExtractionPipeline.Batch.Tables;
using ExtractionPipeline.LinkedData;

namespace ExtractionPipeline.Batch;

/// <summary>A batch with all that it needs: models, run folder, output.</summary>
/// <remarks>Open it, <see cref="Process"/> input once or, in a service, again and again, <see cref="Complete"/> it. Killed at any moment, it goes on where it stopped.</remarks>
public sealed class BatchJob : IDisposable
{
    private const int PruneAtOnce = 1000;

    private readonly BatchOptions _options;

    private readonly RunFolder? _folder;

    private readonly IResultSink _sink;

    private readonly BatchSession _session;

    private BatchJob(BatchOptions options, RunFolder? folder, IResultSink sink, BatchSession session) =>
        (_options, _folder, _sink, _session) = (options, folder, sink, session);

    public BatchCounts Counts => _session.Counts;

    /// <summary>Whether an earlier run was killed or interrupted, and this one goes on where it stopped.</summary>
    public bool IsResumed => _folder?.IsResumed ?? false;

    /// <summary>Results whose documents the input no longer has; they stay. Known when the job is complete.</summary>
    public long Kept { get; private set; }

    /// <summary>Bad documents on the list. Known when the input was worked through.</summary>
    public int Quarantined { get; private set; }

    /// <summary>Where the list of bad documents stands; null without a run folder.</summary>
    public string? QuarantinePath => _folder?.QuarantinePath;

    /// <param name="results">Where results go when there is no output of a name.</param>
    /// <exception cref="IOException">The output cannot be made, or another run is writing there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    /// <exception cref="InvalidDataException">The models cannot be used.</exception>
    public static BatchJob Open(BatchOptions options, Stream? results, IBatchObserver observer, BatchMetrics metrics, TimeProvider clock)
    {
        // The first document is read meanwhile. The fingerprint is needed for the first result only, or to find earlier ones: it goes behind the models.
        Task<Pipeline> pipeline = Task.Run(() => Pipeline.Load(options.ModelsFolder));
        Task<Provenance> provenance = pipeline.ContinueWith(
            _ => new Provenance(Provenance.ProgramVersion, Provenance.FingerprintOf(options.ModelsFolder)), TaskScheduler.Default);
        Lazy<JsonLdWriter> writer = new(() => new JsonLdWriter(new JsonLdOptions
        {
            WithMentions = options.WithMentions,
            Indented = options.Format == OutputFormat.Files,
            GeneratedBy = provenance.GetAwaiter().GetResult(),
        }));
        if (options.Output is not null)
            pipeline.GetAwaiter().GetResult(); // nothing is made there with models that cannot be used
        string maker = options.Output is null ? "" : MakerFingerprint.Of(provenance.GetAwaiter().GetResult(), options);
        RunFolder? folder = options.Output is null ? null : RunFolder.Open(RunFolder.PathFor(options.Output, options.Format), maker, clock);
        try
        {
            IResultSink sink = OpenSink(options, folder, results);
            if (options.Retry)
                folder?.Quarantine.Clear();
            IDocumentNames names = options.NamedBelow is { } root ? new SourceNames(root) : new OutputNames();
            DocumentExtractor extractor = new(pipeline, writer, options.MinConfidence);
            return new BatchJob(options, folder, sink, new BatchSession(extractor, sink, names, folder, maker, options.Threads, observer, metrics, options.Reading));
        }
        catch
        {
            folder?.Dispose();
            throw;
        }
    }

    /// <summary>Works through files and folders.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancelled"/> was set; what was written until then is journalled.</exception>
    /// <exception cref="IOException">Nothing more can be written; likewise.</exception>
    /// <exception cref="InvalidDataException">The models cannot be used.</exception>
    public void Process(IEnumerable<string> inputs, CancellationToken cancelled)
    {
        _session.Process(inputs, cancelled);
        if (_folder is not null)
            Quarantined = _folder.WriteQuarantine();
    }

    /// <summary>Makes the results final, once all input was worked through.</summary>
    public void Complete()
    {
        _sink.Complete();
        if (_folder is null)
            return;
        if (_options.Format == OutputFormat.Tables)
            CsvTables.Write(ResultsPath(_folder), _options.Output!, _folder.Unfinished);
        if (_options.Format != OutputFormat.Files)
            _folder.Journal.DropStale(); // a file of many results has only those of this run
        else if (_options.Prune)
            Prune(_folder);
        Kept = _folder.Journal.CountStale();
        _folder.Quarantine.RemoveOutdated();
        Quarantined = _folder.WriteQuarantine();
        _folder.Runs.Finish();
    }

    public void Dispose()
    {
        _sink.Dispose();
        _folder?.Dispose();
    }

    private static IResultSink OpenSink(BatchOptions options, RunFolder? folder, Stream? results) => (folder, options.Format) switch
    {
        (null, _) => new StreamSink(results ?? throw new ArgumentNullException(nameof(results))),
        (_, OutputFormat.Files) => new FolderSink(options.Output!, folder.Unfinished),
        (_, OutputFormat.Lines) => new NdjsonSink(options.Output!, folder.Unfinished, folder.Journal),
        _ => new NdjsonSink(ResultsPath(folder), folder.Unfinished, folder.Journal), // tables are made of it at the end
    };

    private static string ResultsPath(RunFolder folder) => Path.Combine(folder.Path, "results.ndjson");

    private void Prune(RunFolder folder)
    {
        while (folder.Journal.Stale(PruneAtOnce) is { Count: > 0 } stale)
        {
            foreach (string name in stale)
            {
                File.Delete(Path.Combine(_options.Output!, name));
                folder.Journal.Drop(name);
            }

            folder.Journal.Commit();
        }
    }
}
