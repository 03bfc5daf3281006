using BenchmarkDotNet.Attributes;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Benchmarks;

/// <summary>A release of each language, cut into tokens, sentences and zones. `-- --filter *Segmentation*`</summary>
[MemoryDiagnoser]
public class SegmentationBenchmarks
{
    private Segmenter _segmenter = null!;
    private string _text = "";

    [Params("az", "en", "ru")]
    public string Language { get; set; } = "az";

    [GlobalSetup]
    public void Load()
    {
        string root = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(root, "models", "az")))
            root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("No models folder above the benchmarks.");
        string folder = Path.Combine(root, "models", Language);
        LanguageProfile profile = LanguageProfile.Load(folder);
        _segmenter = new Segmenter(profile, SegmentationLexicon.Load(folder, profile));
        string prefix = Language switch { "az" => "003", "en" => "001", _ => "000" };
        _text = File.ReadAllText(Directory.GetFiles(Path.Combine(root, "seeds"), prefix + "_*.txt").Single());
    }

    /// <summary>One whole release, about 3,000 characters.</summary>
    [Benchmark]
    public SegmentedText Segment() => _segmenter.Segment(_text);
}
