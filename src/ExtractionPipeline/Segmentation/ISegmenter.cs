namespace ExtractionPipeline.Segmentation;

/// <summary>Cuts a text into tokens, sentences and paragraphs, and marks what is not running text. Ours is the default; an adapter can take its place.</summary>
public interface ISegmenter
{
    /// <returns>Tokens in text order, none overlapping; every token in exactly one sentence; empty for a text without tokens.</returns>
    SegmentedText Segment(string text);
}
