using System.Collections.Immutable;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Recognition.Dates;

/// <summary>Finds date phrases and reads what they say.</summary>
/// <remarks>Immutable, so safe to share. Time is linear in the length of the text; nothing is allocated for a token.</remarks>
public sealed class DateRecognizer(DateLexicon lexicon) : IRecognizer
{
    /// <returns>Mentions with <see cref="Mention.Date"/> filled, in text order, none overlapping; case suffixes are part of the span.</returns>
    public ImmutableArray<Mention> Recognize(SegmentedText text)
    {
        List<DateAtom> atoms = DateAtomizer.Cut(text, lexicon);
        var matcher = new DateMatcher(text, lexicon, atoms);
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        int token = 0;
        for (int at = 0; at < atoms.Count;)
        {
            if (MatchAt(atoms, at, matcher, out int end) is { } expression && !matcher.Holds(lexicon.Traps, at, end))
            {
                bool isOfDocument = matcher.Holds(lexicon.OfDocument, at, end);
                var span = new TextSpan(atoms[at].Start, atoms[end - 1].End);
                if (TokensOf(text, span, ref token) is { Count: > 0 } tokens)
                    mentions.Add(new Mention(EntityType.Date, tokens, span) { Date = expression with { IsOfDocument = isOfDocument }, Recognizer = "date" });
                at = end;
            }
            else
            {
                at++;
            }
        }

        return mentions.ToImmutable();
    }

    private DateExpression? MatchAt(List<DateAtom> atoms, int at, in DateMatcher matcher, out int end)
    {
        end = at;
        if (atoms[at].Kind == DateAtomKind.Number)
            return NumericDate.Match(atoms, at, lexicon, matcher, out end) ?? matcher.Match(at, out end);
        return atoms[at] is { Kind: DateAtomKind.Word, Word: >= 0 } ? matcher.Match(at, out end) : null;
    }

    private static TokenRange TokensOf(SegmentedText text, TextSpan span, ref int token)
    {
        while (token < text.Tokens.Length && text.Tokens[token].Span.End <= span.Start)
            token++;
        int end = token;
        while (end < text.Tokens.Length && text.Tokens[end].Span.Start < span.End)
            end++;
        return new TokenRange(token, end);
    }
}
