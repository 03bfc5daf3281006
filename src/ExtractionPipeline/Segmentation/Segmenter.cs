using System.Collections.Immutable;
using ExtractionPipeline.Languages;

namespace ExtractionPipeline.Segmentation;

/// <summary>Cuts a text into tokens, sentences and paragraphs, and marks what is not running text.</summary>
/// <remarks>Immutable, safe to share between threads. Time is linear in the length of the text.</remarks>
public sealed class Segmenter(LanguageProfile profile, SegmentationLexicon lexicon) : ISegmenter
{
    private readonly Tokenizer _tokenizer = new(lexicon);
    private readonly SentenceSplitter _splitter = new(lexicon);

    public SegmentedText Segment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string folded = profile.Folding.Fold(text);
        ImmutableArray<Token> tokens = _tokenizer.Tokenize(text, folded);
        ImmutableArray<Sentence> sentences = _splitter.Split(text, folded, tokens, LineLayout.Of(text, tokens));
        return new SegmentedText(text, folded, profile.Code, tokens, sentences);
    }
}
