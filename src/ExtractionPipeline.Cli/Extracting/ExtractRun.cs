using System.Diagnostics;
using ExtractionPipeline.LinkedData;
using ExtractionPipeline.Reading;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Cli.Extracting;

/// <summary>One run of `extract`: reads, extracts on several threads, writes in input order, says what went wrong.</summary>
internal sealed class ExtractRun(ExtractRequest request, VerbContext context)
{
    private readonly ExtractSummary _summary = new();

    /// <returns>The exit code.</returns>
    /// <exception cref="InvalidDataException">The models cannot be used.</exception>
    public int Run()
    {
        long started = Stopwatch.GetTimestamp();
        Task<string> fingerprint = Task.Run(() => Provenance.FingerprintOf(request.ModelsFolder));
        Pipeline pipeline = Pipeline.Load(request.ModelsFolder);
        try
        {
            using IResultSink sink = OpenSink();
            JsonLdWriter writer = new(new JsonLdOptions
            {
                WithMentions = request.WithMentions,
                Indented = sink.IsIndented,
                GeneratedBy = new Provenance(Provenance.ProgramVersion, fingerprint.GetAwaiter().GetResult()),
            });
            DocumentExtractor extractor = new(pipeline, writer, request.MinConfidence);
            if (request.Output is null && context.Terminal.ShowsResults)
                WriteAll(extractor, sink, static _ => { });
            else
                context.Terminal.WithProgress("Extracting", report => WriteAll(extractor, sink, report));
            sink.Complete();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            context.Terminal.Say($"{request.Output ?? "standard output"}: cannot be written: {fault.Message}");
            return ExitCode.SomeFailed;
        }

        _summary.Say(context.Terminal, Stopwatch.GetElapsedTime(started));
        return _summary.Failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private IResultSink OpenSink() => request.Output switch
    {
        null => NdjsonSink.ToStream(context.Terminal.Results),
        { } file when file.EndsWith(".ndjson", StringComparison.Ordinal) => NdjsonSink.ToFile(file),
        { } folder => new FolderSink(folder),
    };

    private void WriteAll(DocumentExtractor extractor, IResultSink sink, Action<string> report)
    {
        IEnumerable<ReadItem> items = new DocumentReader(new ReaderOptions()).Read(request.Inputs);
        foreach (ExtractedDocument done in OrderedParallel.Map(items, extractor.Extract, request.Threads, context.Cancelled))
        {
            if (done is not { Json: not null, Item: ReadDocument document })
            {
                SayWhyNot(done);
                continue;
            }

            if (sink.Write(document, done.Json) is { } remark)
                context.Terminal.Say($"{document.Source}: {remark}");
            SayWhenUnsupported(document.Source, done.Language);
            _summary.CountDone(done);
            report($"{_summary.Documents} documents");
        }
    }

    /// <summary>A language is supported where the models have a folder for it.</summary>
    private void SayWhenUnsupported(string source, LanguageCode language)
    {
        if (language == LanguageCode.Undetermined)
            context.Terminal.Say($"{source}: its language could not be told: written without facts");
        else if (!Directory.Exists(Path.Combine(request.ModelsFolder, language.ToString())))
            context.Terminal.Say($"{source}: language '{language}' is not supported: written without facts");
    }

    private void SayWhyNot(ExtractedDocument document)
    {
        if (document.Item is not ReadNote)
            _summary.CountFailed();
        context.Terminal.Say(document.Item switch
        {
            ReadNote note => $"{Place(note.Source, note.Line)}: {note.Text}",
            ReadFault fault => $"{Place(fault.Source, fault.Line)}: {fault.Reason}",
            _ => $"{document.Item.Source}: {document.Fault}",
        });

        static string Place(string source, int? line) => line is null ? source : $"{source}:{line}";
    }
}
