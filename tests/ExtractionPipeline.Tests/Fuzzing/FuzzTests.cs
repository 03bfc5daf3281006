using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ExtractionPipeline.LinkedData;
using ExtractionPipeline.Reading;
using ExtractionPipeline.Reading.Formats;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Fuzzing;

/// <summary>A hundred thousand spoilt inputs: none may crash, hang, or lead out of its text. `EXTRACTION_FUZZ=1000000` makes it more.</summary>
/// <remarks>Each input follows from its number, which a failure names.</remarks>
public class FuzzTests
{
    private const int Texts = 80_000, Files = 20_000, LongestPiece = 500;

    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(20); // one input takes well under a millisecond

    private static readonly string[] s_seeds = [.. Directory.GetFiles(Path.Combine(TestModels.Repository, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static readonly double s_times = int.TryParse(Environment.GetEnvironmentVariable("EXTRACTION_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out int wished) ? wished / (double)(Texts + Files) : 1;

    [Fact]
    public void No_text_crashes_the_pipeline_or_gets_offsets_outside_of_it()
    {
        Pipeline pipeline = Pipeline.Load(TestModels.Folder);
        JsonLdWriter writer = new(new JsonLdOptions { WithMentions = true });
        Run((int)(Texts * s_times), number =>
        {
            string text = new Mutator(number).Spoil(s_seeds[number % s_seeds.Length], LongestPiece);
            Extraction extraction = pipeline.Extract(new SourceDocument("fuzz", text));
            ArrayBufferWriter<byte> json = new();
            writer.Write(extraction, json);
            return Fault(extraction, text) ?? (IsJson(json.WrittenMemory) ? null : "the result is not JSON");
        });
    }

    [Fact]
    public void No_file_crashes_its_reader()
    {
        (string Name, byte[] Bytes)[] samples = [.. Samples()];
        FileFormats formats = new(new ReaderOptions { MaxBytes = 1024 * 1024 });
        Run((int)(Files * s_times), number =>
        {
            var (name, bytes) = samples[number % samples.Length];
            using MemoryStream spoilt = new(new Mutator(number).Spoil(bytes));
            foreach (ReadItem item in formats.FindStream(name) is { } stream ? stream.Read(spoilt, name, "") : formats.ReadEntry(spoilt, name, name, ""))
            {
                if (item is ReadDocument { Document.Text: var text } && string.IsNullOrWhiteSpace(text))
                    return "a document without text";
            }

            return null;
        });
    }

    /// <summary>Tries every number on all processors, and names the first ten that failed.</summary>
    private static void Run(int count, Func<int, string?> attempt)
    {
        ConcurrentBag<string> faults = [];
        Parallel.For(0, count, number =>
        {
            long started = Stopwatch.GetTimestamp();
            try
            {
                if (attempt(number) is { } fault)
                    faults.Add($"{number}: {fault}");
            }
            catch (Exception fault)
            {
                faults.Add($"{number}: {fault.GetType().Name}: {fault.Message} {fault.StackTrace?.Split('\n')[0]}");
            }

            if (Stopwatch.GetElapsedTime(started) > s_hang)
                faults.Add($"{number}: takes longer than {s_hang}");
        });

        faults.Order().Take(10).Should().BeEmpty();
    }

    private static string? Fault(Extraction extraction, string text)
    {
        IEnumerable<TextSpan> spans = extraction.Persons.SelectMany(p => p.Mentions)
            .Concat(extraction.Persons.SelectMany(p => p.Roles).SelectMany(r => r.Evidence).Select(e => e.Span))
            .Concat(extraction.Meetings.SelectMany(m => m.Evidence).Select(e => e.Span))
            .Concat(extraction.Mentions.Select(m => m.Span));
        foreach (TextSpan span in spans)
        {
            if (span.Start < 0 || span.End > text.Length || span.Length <= 0)
                return $"span {span.Start}-{span.End} in a text of {text.Length}";
        }

        return extraction.Meetings.FirstOrDefault(m => m.Participants.Any(p => p < 0 || p >= extraction.Persons.Length) || m.Evidence.IsEmpty) is null ? null : "a meeting without evidence or of nobody";
    }

    private static bool IsJson(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object;
    }

    /// <summary>A small right file of each kind.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> Samples()
    {
        const string words = "The minister of Norway met the minister of Georgia in Oslo on Monday and they spoke about ports and fish.";
        byte[] html = Encoding.UTF8.GetBytes($"<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Talks</title><meta name=\"date\" content=\"2024-03-07\"></head><body><nav>Home</nav><article><h1>Talks</h1><p>{words}</p></article></body></html>");
        yield return ("a.txt", Encoding.UTF8.GetBytes(words + "Görüş, встреча"));
        yield return ("a.html", html);
        yield return ("a.jsonl", Encoding.UTF8.GetBytes($"{{\"id\":\"1\",\"text\":\"{words}\",\"date\":\"2024-03-07\"}}\n{{\"id\":2,\"text\":\"\\ud83d\"}}\n"));
        yield return ("a.json", Encoding.UTF8.GetBytes($"[{{\"id\":\"1\",\"text\":\"{words}\"}}]"));
        yield return ("a.xml", Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>N</title><item><title>T</title><guid>1</guid><pubDate>Thu, 07 Mar 2024 10:00:00 +0300</pubDate><description>{words}</description></item></channel></rss>"));
        yield return ("a.eml", Encoding.UTF8.GetBytes($"Subject: Talks\r\nDate: Thu, 07 Mar 2024 10:00:00 +0300\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{words}\r\n"));
        using MemoryStream zip = new();
        using (ZipArchive archive = new(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = archive.CreateEntry("in/a.html").Open();
            entry.Write(html);
        }

        yield return ("a.zip", zip.ToArray());
        using MemoryStream gzip = new();
        using (GZipStream stream = new(gzip, CompressionMode.Compress, leaveOpen: true))
            stream.Write(html);
        yield return ("a.html.gz", gzip.ToArray());
    }
}
