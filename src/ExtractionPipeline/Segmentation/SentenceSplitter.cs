using System.Collections.Immutable;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Segmentation;

/// <summary>Puts tokens together to sentences. A sentence never crosses a paragraph or a zone.</summary>
internal sealed class SentenceSplitter(SegmentationLexicon lexicon)
{
    /// <summary>No sentence is longer, so that later stages stay linear. The longest of the releases has 264 tokens.</summary>
    internal const int MaximalTokens = 400;

    public ImmutableArray<Sentence> Split(Page page, List<Stretch> stretches)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>(stretches.Count * 2);
        foreach (Stretch stretch in stretches)
        {
            for (int start = stretch.Start, end; start < stretch.End; start = end)
            {
                end = EndOf(page, start, stretch.End);
                var span = new TextSpan(page.Tokens[start].Span.Start, page.Tokens[end - 1].Span.End);
                sentences.Add(new Sentence(start, end, span, stretch.Paragraph, stretch.Zone ?? Zone.Body));
            }
        }

        return sentences.DrainToImmutable();
    }

    private int EndOf(Page page, int start, int stop)
    {
        stop = Math.Min(stop, start + MaximalTokens);
        int quote = -1;
        for (int i = start; i < stop; i++)
        {
            if (page.First(i) is '\u00BB' or '\u201D' || (quote >= 0 && page.First(i) == '\u201C'))
                quote = -1;
            else if (page.First(i) is '\u00AB' or '\u201C' or '\u201E')
                quote = i;
            if (!page.IsTerminal(i) && !MayClose(page, start, i))
                continue;
            if (IsListNumber(page, start, i) || IsInTitle(page, quote, i, stop))
                continue;
            int end = i + 1;
            while (end < stop && page.Tokens[end].IsGlued && page.IsClosing(end))
                end++;
            if (end >= stop || Begins(page, end, stop))
                return end;
        }

        return stop;
    }

    /// <summary>`2. Настоящий Указ`: the full stop behind the number of an item.</summary>
    private static bool IsListNumber(Page page, int start, int stop) =>
        stop > start && page.Tokens[stop].IsGlued && page.Tokens[stop - 1].Kind == TokenKind.Number && (stop - 1 == start || page.First(stop - 2) == ':');

    /// <summary>`«Россия. Центральная Азия»`: a full stop inside a short quoted name.</summary>
    private static bool IsInTitle(Page page, int quote, int i, int stop)
    {
        if (quote < 0 || i - quote > LongestTitlePart)
            return false;
        for (int behind = i + 1; behind < stop && behind - i <= 2 * LongestTitlePart; behind++)
        {
            if (page.First(behind) is '\u00BB' or '\u201D' && page.Tokens[behind].Kind == TokenKind.Punctuation)
                return page.Tokens[behind].IsGlued && !page.IsTerminal(behind - 1);
        }

        return false;
    }

    private const int LongestTitlePart = 4;

    /// <summary>A short form at which a sentence may end: `и т.д.`</summary>
    private bool MayClose(Page page, int start, int i)
    {
        if (page.Tokens[i].Kind != TokenKind.Word || page.Last(i) != '.' || !lexicon.TryGetAbbreviation(page.FoldedOf(i), page.TextOf(i), out AbbreviationKind kind))
            return false;
        if (kind == AbbreviationKind.CloseAfterNumber)
            return i - start >= ShortestYearSentence && page.Tokens[i - 1].Kind == TokenKind.Number
                && i + 1 < page.Tokens.Length && page.IsCapital(i + 1) && page.Tokens[i + 1].Span.Length > 1 && !IsInitial(page, i + 1);
        return kind == AbbreviationKind.Close;
    }

    private static bool IsInitial(Page page, int i) => page.Last(i) == '.' && page.Tokens[i].Span.Length <= 3;

    /// <summary>`В 2011 г. Москва` begins a sentence, it is none.</summary>
    private const int ShortestYearSentence = 4;

    /// <summary>What a sentence begins with, opening marks passed over: no small letter, no comma.</summary>
    private static bool Begins(Page page, int i, int stop)
    {
        if (page.Tokens[i].Kind == TokenKind.Number)
            return !page.Tokens[i].IsGlued;
        while (i < stop && IsOpening(page, i))
            i++;
        return i < stop && (page.Tokens[i].Kind is TokenKind.Symbol or TokenKind.Number || (page.Tokens[i].Kind == TokenKind.Word && !char.IsLower(page.First(i))));
    }

    private static bool IsOpening(Page page, int i) =>
        page.Tokens[i].Kind == TokenKind.Punctuation
        && page.First(i) is '-' or '\u2013' or '\u2014' or '"' or '\'' or '\u2018' or '\u201C' or '\u201E' or '\u00AB' or '(' or '[' or '*' or '\u2022' or '<';
}
