using System.Text;
using BenchmarkDotNet.Attributes;
using ExtractionPipeline.LanguageDetection;

namespace ExtractionPipeline.Benchmarks;

/// <summary>Megabytes of UTF-8 a second: the size of the document over the mean time. At least 50 is asked for, with no allocation.</summary>
/// <remarks>`dotnet run -c Release --project tests/ExtractionPipeline.Benchmarks -- --filter *LanguageDetection*`</remarks>
[MemoryDiagnoser]
public class LanguageDetectionBenchmarks
{
    private LanguageDetector _detector = null!;
    private string _text = "";

    /// <summary>A seed release by its number, or all of them in a row twenty times.</summary>
    [Params("000", "001", "003", "all x 20")]
    public string Document { get; set; } = "";

    /// <summary>The size that the mean time divides.</summary>
    public long Bytes => Encoding.UTF8.GetByteCount(_text);

    [GlobalSetup]
    public void Setup()
    {
        string root = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(root, "seeds")))
            root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("No seeds folder above the benchmark program.");
        _detector = LanguageDetector.Load(Path.Combine(root, "models", "langid.bin"));
        var seeds = Directory.GetFiles(Path.Combine(root, "seeds"), "*.txt").Order(StringComparer.Ordinal);
        _text = Document.StartsWith("all", StringComparison.Ordinal)
            ? string.Concat(Enumerable.Repeat(string.Concat(seeds.Select(File.ReadAllText)), 20))
            : File.ReadAllText(seeds.Single(file => Path.GetFileName(file).StartsWith(Document, StringComparison.Ordinal)));
        Console.WriteLine($"// {Document}: {Bytes} bytes of UTF-8");
    }

    [Benchmark]
    public DetectedLanguage Detect() => _detector.Detect(_text);
}
