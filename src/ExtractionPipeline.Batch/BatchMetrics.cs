using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ExtractionPipeline.Batch;

/// <summary>The run in figures that other programs can watch: `dotnet-counters monitor --counters ExtractionPipeline`, OpenTelemetry and the like.</summary>
public sealed class BatchMetrics : IDisposable
{
    public const string MeterName = "ExtractionPipeline";

    private readonly Meter _meter = new(MeterName);

    private readonly Counter<long> _documents, _facts, _failures;

    private readonly Counter<double> _seconds;

    public BatchMetrics()
    {
        _documents = _meter.CreateCounter<long>("documents", "{document}", "Documents done, by language; `unchanged` where the result was there already.");
        _facts = _meter.CreateCounter<long>("facts", "{fact}", "Facts read, by kind.");
        _failures = _meter.CreateCounter<long>("failures", "{failure}", "What could not be read, extracted or written, by reason.");
        _seconds = _meter.CreateCounter<double>("stage.seconds", "s", "Time spent in reading, extracting and writing, all threads together.");
    }

    /// <summary>Whether an instrument is one of these: tests run several at once.</summary>
    internal bool Owns(Instrument instrument) => instrument.Meter == _meter;

    internal void Document(string language) => _documents.Add(1, new KeyValuePair<string, object?>("language", language));

    internal void Fact(string kind, long count) => _facts.Add(count, new KeyValuePair<string, object?>("kind", kind));

    internal void Failure(string kind) => _failures.Add(1, new KeyValuePair<string, object?>("reason", kind));

    /// <param name="stage">`read`, `extract` or `write`.</param>
    /// <param name="started">By <see cref="Stopwatch.GetTimestamp"/>.</param>
    internal void Stage(string stage, long started) =>
        _seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("stage", stage));

    public void Dispose() => _meter.Dispose();
}
