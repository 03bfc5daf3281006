using ExtractionPipeline.Text;

namespace ExtractionPipeline.Segmentation;

/// <summary>What part of the page a sentence belongs to.</summary>
public enum Zone : byte
{
    Body,

    /// <summary>A title or heading: a line of its own without closing punctuation.</summary>
    Headline,

    /// <summary>Menus, share buttons, counters, contact lines, photo credits, links to other items: never analysed.</summary>
    Furniture,

    /// <summary>Author, editor or spokesperson lines: may name a person, never an encounter.</summary>
    Byline,

    /// <summary>A line that only carries a date, a time, a place or an agency.</summary>
    Dateline,
}

/// <summary>A run of tokens [FirstToken, EndToken) of <see cref="SegmentedText.Tokens"/>.</summary>
/// <param name="Span">From the first token's start to the last token's end, in UTF-16 code units.</param>
/// <param name="Paragraph">Counts from 0 in text order.</param>
public readonly record struct Sentence(int FirstToken, int EndToken, TextSpan Span, int Paragraph, Zone Zone)
{
    public int Count => EndToken - FirstToken;
}
