using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Languages;
using ExtractionPipeline.LinkedData;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Resolution.Dates;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Benchmarks;

/// <summary>Runs the whole pipeline over documents of 3 KB, and its stages one by one, and says what each takes and allocates.</summary>
/// <remarks>
/// `-- throughput FOLDER… [--rounds N] [--threads N]`. Time is that of the processor, so that other programs on the machine count little;
/// beside it, as a yardstick, a plain split of the same texts at white space.
/// </remarks>
internal static class Throughput
{
    private const int DefaultRounds = 10;

    public static int Run(string[] args)
    {
        var inputs = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (inputs.Count == 0)
        {
            Console.Error.WriteLine("throughput FOLDER… [--rounds N] [--threads N]: folders of text files or JSON Lines files are needed.");
            return 2;
        }

        int rounds = Number(args, "--rounds", DefaultRounds), threads = Number(args, "--threads", 2);
        string models = Path.Combine(AppContext.BaseDirectory, "models");
        var detector = LanguageDetector.Load(Path.Combine(models, "langid.bin"));
        var documents = MixedDocuments.Load(inputs, detector);
        double bytes = documents.Sum(d => (double)Encoding.UTF8.GetByteCount(d.Text));
        Console.WriteLine($"{documents.Count} documents of {bytes / documents.Count:0} bytes, {rounds} rounds");
        Stages(documents, bytes, rounds, detector, new LanguagePacks(models));
        Whole(documents, bytes, rounds, threads, Pipeline.Load(models));
        return 0;
    }

    private static int Number(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and int at && at + 1 < args.Length && int.TryParse(args[at + 1], out int number) ? number : otherwise;

    private static void Stages(IReadOnlyList<SourceDocument> documents, double bytes, int rounds, LanguageDetector detector, LanguagePacks packs)
    {
        var stages = new StageClock();
        for (int round = -3; round < rounds; round++)
        {
            if (round == 0)
                stages.Reset(); // the first rounds warm up
            foreach (var document in documents)
                RunStages(document, detector, packs, stages);
        }

        stages.Report(documents.Count * rounds, bytes * rounds);
    }

    private static void RunStages(SourceDocument document, LanguageDetector detector, LanguagePacks packs, StageClock stages)
    {
        var language = stages.Time("language detection", () => detector.Detect(document.Text));
        if (packs.Find(language.Language) is not { } pack)
            return;
        var segmented = stages.Time("segmentation", () => pack.Segmenter.Segment(document.Text));
        var recognized = stages.Time("recognition", () => pack.Decide(segmented, pack.Recognizers.Select(r => new TimedRecognizer(r, stages))));
        var date = stages.Time("document date", () => pack.DocumentDates.Find(document, segmented, recognized.Mentions));
        var phrased = stages.Time("phrases", () => pack.Phrases.Build(recognized with { Mentions = DateCompleter.Complete(recognized.Mentions, date) }));
        var related = stages.Time("relations", () => pack.Relations.Extract(phrased));
        var extraction = stages.Time("resolution", () => pack.Resolver.Resolve(document, language, date, related));
        stages.Time("linked data", () => Write(extraction));
    }

    private sealed class TimedRecognizer(IRecognizer recognizer, StageClock stages) : IRecognizer
    {
        public ImmutableArray<Mention> Recognize(SegmentedText text) => stages.Time("  of it: " + recognizer.GetType().Name, () => recognizer.Recognize(text));
    }

    private static int Write(Extraction extraction)
    {
        var json = new ArrayBufferWriter<byte>(16 * 1024);
        new JsonLdWriter(new JsonLdOptions()).Write(extraction, json);
        return json.WrittenCount;
    }

    private static void Whole(IReadOnlyList<SourceDocument> documents, double bytes, int rounds, int threads, Pipeline pipeline)
    {
        Run(3, 1, document => Write(pipeline.Extract(document))); // warms up
        double split = Run(rounds, 1, document => document.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length).Processor;
        Console.WriteLine($"white space (yardstick): {split * 1e6 / documents.Count / rounds,6:0} µs a document, {bytes * rounds / 1e6 / split:0.0} MB/s");
        for (int count = 1; count <= threads; count++)
        {
            var (processor, wall) = Run(rounds, count, document => Write(pipeline.Extract(document)));
            int done = documents.Count * rounds;
            Console.WriteLine($"whole, threads {count}: {processor * 1e6 / done,6:0} µs of a processor a document, {done / processor:0} documents/s a processor, "
                + $"{done / wall:0} documents/s by the clock, {bytes * rounds / 1e6 / wall:0.00} MB/s, {processor / split:0} times the yardstick");
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"peak resident: {process.PeakWorkingSet64 / 1e6:0} MB");

        (double Processor, double Wall) Run(int times, int on, Func<SourceDocument, int> work)
        {
            long started = Stopwatch.GetTimestamp();
            var before = Environment.CpuUsage.TotalTime;
            int next = -1;
            var workers = Enumerable.Range(0, on).Select(_ => new Thread(() =>
            {
                for (int i = Interlocked.Increment(ref next); i < documents.Count * times; i = Interlocked.Increment(ref next))
                    work(documents[i % documents.Count]);
            })).ToList();
            workers.ForEach(w => w.Start());
            workers.ForEach(w => w.Join());
            return ((Environment.CpuUsage.TotalTime - before).TotalSeconds, Stopwatch.GetElapsedTime(started).TotalSeconds);
        }
    }
}
