using ExtractionPipeline.Text;

namespace ExtractionPipeline.Segmentation;

public enum TokenKind : byte
{
    /// <summary>Letters, with inner hyphens, apostrophes or full stops (`Касым-Жомарт`, `U.S.`, `Metbuat.az-a`); initials too (`С.`).</summary>
    Word,

    /// <summary>Digits, with inner separators and an attached suffix (`26`, `2025-ci`, `1,5`, `17-də`).</summary>
    Number,

    Punctuation,

    /// <summary>Everything else: emoji, currency signs, bullets.</summary>
    Symbol,
}

/// <summary>A token of a text.</summary>
/// <param name="Span">The whole token, in UTF-16 code units.</param>
/// <param name="StemEnd">
/// Where the stem ends and a suffix set off by a hyphen, an apostrophe or a closing quote begins (`XİN` in `XİN-dən`), in UTF-16 code
/// units; the token's end where there is no such suffix. Fused suffixes (`Petrovla`) are not cut here: that takes a lexicon.
/// </param>
public readonly record struct Token(TextSpan Span, int StemEnd, TokenKind Kind)
{
    public TextSpan Stem => new(Span.Start, StemEnd);

    /// <summary>True where no white space stands between this token and the one before it.</summary>
    public bool IsGlued { get; init; }
}
