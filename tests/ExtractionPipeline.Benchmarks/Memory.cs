using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ExtractionPipeline.Batch;
using ExtractionPipeline.Reading;

namespace ExtractionPipeline.Benchmarks;

/// <summary>Peak resident memory of a batch, and what of it lives at its end, against the number of its documents, each batch in a process of its own.</summary>
/// <remarks>`-- memory [FOLDER] [N …]`: a few short texts, or those of a folder, over and over, as one JSON Lines file; results go to one file, with a journal.</remarks>
internal static class Memory
{
    private static readonly int[] s_usualCounts = [5_000, 50_000, 200_000];

    private static readonly string[] s_usualTexts =
    [
        "Nazir Erik Hansen Bakıda prezident ilə görüşüb. Görüşdə əməkdaşlıq müzakirə olunub.",
        "Norwegian Foreign Minister Erik Hansen met with Prime Minister of Georgia Nino Beridze in Oslo on 7 March 2024.",
        "Министр иностранных дел Норвегии Эрик Хансен прибыл в Баку и встретился с президентом.",
        "Görüş keçirilib.",
    ];

    public static int Run(string[] args)
    {
        if (args is ["--batch", var input, var output])
            return RunBatch(input, output);
        string? folder = args is [var first, ..] && !int.TryParse(first, out _) ? first : null;
        string[] given = folder is null ? args : args[1..];
        int[] counts = given.Length > 0 ? [.. given.Select(n => int.Parse(n, CultureInfo.InvariantCulture))] : s_usualCounts;
        string[] texts = folder is null ? s_usualTexts : [.. new DocumentReader(new ReaderOptions()).Read([folder]).OfType<ReadDocument>().Select(d => d.Document.Text)];
        Console.WriteLine($"{"documents",10} {"peak MB",8} {"live MB",8} {"seconds",8} {"documents/s",12}");
        foreach (int count in counts)
            Measure(texts, count);
        return 0;
    }

    private static void Measure(string[] texts, int count)
    {
        string folder = Directory.CreateTempSubdirectory("memory-").FullName;
        try
        {
            string input = Path.Combine(folder, "documents.jsonl");
            using (StreamWriter lines = new(input))
            {
                for (int i = 0; i < count; i++)
                    lines.WriteLine(JsonSerializer.Serialize(new { id = i.ToString(CultureInfo.InvariantCulture), text = $"{texts[i % texts.Length]}\n{i}" }));
            }

            // Run as `dotnet <dll>` the process is the host, which must be told the dll; as a program of its own it must not.
            string[] program = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [typeof(Memory).Assembly.Location] : [];
            ProcessStartInfo start = new(Environment.ProcessPath!, [.. program, "memory", "--batch", input, Path.Combine(folder, "out.ndjson")]) { RedirectStandardOutput = true };
            using Process batch = Process.Start(start)!;
            string[] figures = batch.StandardOutput.ReadToEnd().Split(' ');
            batch.WaitForExit();
            double seconds = double.Parse(figures[2], CultureInfo.InvariantCulture);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{count,10} {long.Parse(figures[0], CultureInfo.InvariantCulture) / 1e6,8:0} {long.Parse(figures[1], CultureInfo.InvariantCulture) / 1e6,8:0} {seconds,8:0.0} {count / seconds,12:0}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int RunBatch(string input, string output)
    {
        long started = Stopwatch.GetTimestamp();
        long live;
        using (BatchMetrics metrics = new())
        {
            BatchOptions options = new(output, OutputFormat.Lines, Path.Combine(AppContext.BaseDirectory, "models"));
            using BatchJob job = BatchJob.Open(options, null, new SilentObserver(), metrics, TimeProvider.System);
            job.Process([input], CancellationToken.None);
            live = GC.GetTotalMemory(forceFullCollection: true);
            job.Complete();
        }

        using Process self = Process.GetCurrentProcess();
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{self.PeakWorkingSet64} {live} {Stopwatch.GetElapsedTime(started).TotalSeconds}"));
        return 0;
    }
}
