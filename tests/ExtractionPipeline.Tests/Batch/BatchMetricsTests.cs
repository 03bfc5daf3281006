using System.Diagnostics.Metrics;
using ExtractionPipeline.Batch;

namespace ExtractionPipeline.Tests.Batch;

public sealed class BatchMetricsTests : IDisposable
{
    private readonly RunFolders _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_batch_counts_documents_facts_failures_and_the_seconds_of_each_stage()
    {
        File.WriteAllText(_folder.File("a.txt"), "On 7 March 2024, Norwegian Foreign Minister Erik Hansen met with Prime Minister of Georgia Nino Beridze in Oslo.");
        File.WriteAllBytes(_folder.File("b.txt"), [0xC9, 0x99, 0xFF]);
        Dictionary<string, double> measured = new(StringComparer.Ordinal);
        using BatchMetrics metrics = new();
        using MeterListener listener = Listen(metrics, measured);

        using BatchJob job = BatchJob.Open(new BatchOptions(_folder.File("out"), OutputFormat.Files, TestModels.Folder), null, new SilentObserver(), metrics, TimeProvider.System);
        job.Process([_folder.File("a.txt"), _folder.File("b.txt")], CancellationToken.None);
        job.Complete();

        measured.Should().Contain("documents en", 1).And.Contain("facts persons", 2).And.Contain("failures not valid UTF-8 at byte …", 1);
        measured.Keys.Should().Contain(["stage.seconds read", "stage.seconds extract", "stage.seconds write"]);
        job.Counts.ByFact().Should().Contain(new Tally("meetings meeting", 1));
        job.Counts.ByReason().Should().ContainSingle().Which.Key.Should().Be("not valid UTF-8 at byte …");
    }

    private static MeterListener Listen(BatchMetrics metrics, Dictionary<string, double> measured)
    {
        MeterListener listener = new()
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (metrics.Owns(instrument))
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        return listener;

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            string key = $"{instrument.Name} {tags[0].Value}";
            lock (measured)
                measured[key] = measured.GetValueOrDefault(key) + value;
        }
    }
}
