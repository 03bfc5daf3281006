using System.Diagnostics;
using System.Text;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Reading;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Benchmarks;

/// <summary>Runs the stages one after the other over the same documents on one core, and says what each takes.</summary>
/// <remarks>`-- throughput FOLDER [--rounds N]`; beside them, as a yardstick, a plain split on white space of the same texts.</remarks>
internal static class Throughput
{
    private const int DefaultRounds = 3;

    public static int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine("throughput FOLDER [--rounds N]: a folder of text files or a JSON Lines file is needed.");
            return 2;
        }

        int rounds = args.Length > 2 && args[1] == "--rounds" && int.TryParse(args[2], out int given) ? given : DefaultRounds;
        string models = Path.Combine(AppContext.BaseDirectory, "models");
        var documents = new DocumentReader(new ReaderOptions()).Read([args[0]]).OfType<ReadDocument>().Select(d => d.Document).ToList();
        var stages = new Dictionary<string, TimeSpan>();
        var detector = LanguageDetector.Load(Path.Combine(models, "langid.bin"));
        var packs = new LanguagePacks(models);
        for (int round = 0; round <= rounds; round++)
        {
            if (round == 1)
                stages.Clear(); // the first round warms up
            foreach (var document in documents)
                RunDocument(document, detector, packs, stages);
        }

        Report(documents, stages, rounds);
        return 0;
    }

    private static void RunDocument(SourceDocument document, LanguageDetector detector, LanguagePacks packs, Dictionary<string, TimeSpan> stages)
    {
        Time(stages, "white space (yardstick)", () => document.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        var language = Time(stages, "language detection", () => detector.Detect(document.Text));
        if (packs.Find(language.Language) is not { } pack)
            return;
        var segmented = Time(stages, "segmentation", () => pack.Segmenter.Segment(document.Text));
        foreach (var recognizer in pack.Recognizers)
            Time(stages, "recognition: " + recognizer.GetType().Name, () => recognizer.Recognize(segmented));
        var recognized = Time(stages, "recognition: all, arbiter, base forms", () => pack.Recognize(segmented));
        var date = Time(stages, "document date", () => pack.DocumentDates.Find(document, segmented, recognized.Mentions));
        var phrased = Time(stages, "phrases", () => pack.Phrases.Build(recognized));
        var related = Time(stages, "relations", () => pack.Relations.Extract(phrased));
        Time(stages, "resolution", () => pack.Resolver.Resolve(document, language, date, related));
    }

    private static T Time<T>(Dictionary<string, TimeSpan> stages, string stage, Func<T> run)
    {
        long start = Stopwatch.GetTimestamp();
        var result = run();
        stages[stage] = stages.GetValueOrDefault(stage) + Stopwatch.GetElapsedTime(start);
        return result;
    }

    private static void Report(List<SourceDocument> documents, Dictionary<string, TimeSpan> stages, int rounds)
    {
        double bytes = documents.Sum(d => (double)Encoding.UTF8.GetByteCount(d.Text)) * rounds;
        int count = documents.Count * rounds;
        Console.WriteLine($"{documents.Count} documents, {bytes / rounds / documents.Count:0} bytes each, {rounds} rounds, one core");
        var whole = TimeSpan.Zero;
        foreach (var (stage, time) in stages)
        {
            if (!stage.StartsWith("white", StringComparison.Ordinal) && !stage.StartsWith("recognition: G", StringComparison.Ordinal) && !stage.StartsWith("recognition: D", StringComparison.Ordinal) && !stage.StartsWith("recognition: T", StringComparison.Ordinal))
                whole += time;
            Console.WriteLine($"{stage,-40} {time.TotalMicroseconds / count,10:0} µs a document {bytes / 1e6 / time.TotalSeconds,8:0.0} MB/s");
        }

        var yardstick = stages["white space (yardstick)"];
        Console.WriteLine($"{"whole",-40} {whole.TotalMicroseconds / count,10:0} µs a document {bytes / 1e6 / whole.TotalSeconds,8:0.0} MB/s, {count / whole.TotalSeconds:0} documents/s, {whole / yardstick:0} times the yardstick");
    }
}
