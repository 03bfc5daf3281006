using System.Collections.Immutable;
using ExtractionPipeline.Languages;

namespace ExtractionPipeline.Segmentation;

/// <summary>Cuts a text into tokens, sentences and paragraphs, and marks what is not running text.</summary>
/// <remarks>Immutable, safe to share between threads. Time is linear in the length of the text.</remarks>
public sealed class Segmenter(LanguageProfile profile, SegmentationLexicon lexicon) : ISegmenter
{
    private readonly Tokenizer _tokenizer = new(lexicon);
    private readonly LineLayout _layout = new(lexicon.Patterns);
    private readonly ZoneMarker _marker = new(lexicon.Patterns);
    private readonly SentenceSplitter _splitter = new(lexicon);

    public SegmentedText Segment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string folded = profile.Folding.Fold(text);
        var page = new Page(text, folded, _tokenizer.Tokenize(text, folded));
        List<Stretch> stretches = _marker.Mark(page, _layout.Paragraphs(page));
        LineZones.Decide(page, stretches);
        ImmutableArray<Sentence> sentences = _splitter.Split(page, stretches);
        return new SegmentedText(text, folded, profile.Code, page.Tokens, sentences);
    }
}
