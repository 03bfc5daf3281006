using System.Collections.Immutable;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Segmentation;

/// <summary>A text with its tokens and sentences.</summary>
/// <param name="Folded">The text folded by its language's <see cref="CaseFolding"/>: same length, same offsets.</param>
public sealed record SegmentedText(
    string Text,
    string Folded,
    LanguageCode Language,
    ImmutableArray<Token> Tokens,
    ImmutableArray<Sentence> Sentences)
{
    /// <summary>True for a text typed without the letters of its language; its folded copy has them.</summary>
    public bool IsPlain { get; init; }

    public ReadOnlySpan<char> TextOf(int token) => Tokens[token].Span.Of(Text);

    public ReadOnlySpan<char> FoldedOf(int token) => Tokens[token].Span.Of(Folded);

    public ReadOnlySpan<char> FoldedStemOf(int token) => Tokens[token].Stem.Of(Folded);

    /// <summary>The text from the first token's start to the last token's end.</summary>
    public TextSpan SpanOf(TokenRange range) => new(Tokens[range.Start].Span.Start, Tokens[range.End - 1].Span.End);
}
