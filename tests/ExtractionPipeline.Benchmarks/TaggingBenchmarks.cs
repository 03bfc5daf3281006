using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Benchmarks;

/// <summary>Tags 10,000 tokens of a release of each language; the mean is the time of one token. `-- --filter *Tagging*`</summary>
[MemoryDiagnoser]
public class TaggingBenchmarks
{
    private const int TokenCount = 10_000;
    private Tagger _tagger = null!;
    private SegmentedText _text = null!;

    [Params("az", "en", "ru")]
    public string Language { get; set; } = "az";

    [GlobalSetup]
    public void Load()
    {
        string root = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(root, "seeds")))
            root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("No seeds folder above the benchmarks.");
        string folder = Path.Combine(root, "models", Language);
        LanguageProfile profile = LanguageProfile.Load(folder);
        _tagger = new Tagger(TaggerModel.Load(Path.Combine(folder, "tagger.bin")));
        string prefix = Language switch { "az" => "003", "en" => "001", _ => "000" };
        string release = File.ReadAllText(Directory.GetFiles(Path.Combine(root, "seeds"), prefix + "_*.txt").Single());
        var segmenter = new Segmenter(profile, SegmentationLexicon.Load(folder, profile));
        _text = Cut(segmenter.Segment(string.Join("\n\n", Enumerable.Repeat(release, 1 + (TokenCount / segmenter.Segment(release).Tokens.Length)))));
    }

    [Benchmark(OperationsPerInvoke = TokenCount)]
    public ImmutableArray<Mention> Recognize() => _tagger.Recognize(_text);

    /// <summary>The first <see cref="TokenCount"/> tokens.</summary>
    private static SegmentedText Cut(SegmentedText text) => text with
    {
        Tokens = text.Tokens[..TokenCount],
        Sentences = [.. text.Sentences.Where(s => s.FirstToken < TokenCount).Select(s => s with { EndToken = Math.Min(s.EndToken, TokenCount) })],
    };
}
