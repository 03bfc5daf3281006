using System.Collections.Immutable;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Segmentation;

/// <summary>Puts tokens together to sentences. A sentence never crosses a paragraph.</summary>
internal sealed class SentenceSplitter(SegmentationLexicon lexicon)
{
    /// <summary>No sentence is longer, so that later stages stay linear: ten times the 99th percentile of the releases.</summary>
    internal const int MaximalTokens = 400;

    public ImmutableArray<Sentence> Split(string text, string folded, ImmutableArray<Token> tokens, LineLayout layout)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (int paragraph = 0; paragraph < layout.Starts.Length; paragraph++)
        {
            int stop = paragraph + 1 < layout.Starts.Length ? layout.Starts[paragraph + 1] : tokens.Length;
            int start = layout.Starts[paragraph];
            while (start < stop)
            {
                int end = EndOf(text, folded, tokens, start, stop);
                Zone zone = start == layout.Starts[paragraph] && end == stop && !IsTerminal(text, tokens[stop - 1]) && end - start < 40 ? Zone.Headline : Zone.Body;
                sentences.Add(new Sentence(start, end, new TextSpan(tokens[start].Span.Start, tokens[end - 1].Span.End), paragraph, zone));
                start = end;
            }
        }

        return sentences.ToImmutable();
    }

    private int EndOf(string text, string folded, ImmutableArray<Token> tokens, int start, int stop)
    {
        stop = Math.Min(stop, start + MaximalTokens);
        for (int i = start; i < stop; i++)
        {
            bool isTerminal = IsTerminal(text, tokens[i]);
            if (!isTerminal && !MayClose(text, folded, tokens[i]))
                continue;
            int end = i + 1;
            while (end < stop && tokens[end].IsGlued && IsClosing(text[tokens[end].Span.Start]))
                end++;
            if (end >= stop || Begins(text, tokens, end))
                return end;
        }

        return stop;
    }

    private static bool IsTerminal(string text, Token token) =>
        token.Kind == TokenKind.Punctuation && text[token.Span.Start] is '.' or '!' or '?' or '\u2026';

    private bool MayClose(string text, string folded, Token token) =>
        token.Kind == TokenKind.Word && text[token.Span.End - 1] == '.'
        && lexicon.TryGetAbbreviation(token.Span.Of(folded), out AbbreviationKind kind) && kind == AbbreviationKind.Close;

    private static bool IsClosing(char unit) => unit is ')' or ']' or '\'' or '\u2019' || Units.IsClosingQuote(unit);

    private static bool Begins(string text, ImmutableArray<Token> tokens, int i)
    {
        int start = tokens[i].Span.Start;
        if (tokens[i].Kind is TokenKind.Word)
            return Units.IsUpper(text, start) || !char.IsLower(text[start]);
        if (tokens[i].Kind is TokenKind.Number)
            return !tokens[i].IsGlued;
        if (tokens[i].Kind is TokenKind.Symbol)
            return true;
        if (text[start] is '-' or '\u2013' or '\u2014' or '"' or '\u201C' or '\u201E' or '\u00AB' or '(' or '[' or '*' or '\u2022')
            return i + 1 >= tokens.Length || !char.IsLower(text[tokens[i + 1].Span.Start]);
        return false;
    }
}
