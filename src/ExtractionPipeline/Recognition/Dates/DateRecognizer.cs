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
        ArgumentNullException.ThrowIfNull(text);
        return Recognize(text, 0, text.Folded.Length);
    }

    /// <summary>The same in a part of the text, in UTF-16 code units; it should begin and end with a line.</summary>
    internal ImmutableArray<Mention> Recognize(SegmentedText text, int from, int to)
    {
        var atoms = new List<DateAtom>();
        DateAtomizer.Cut(text, from, to, lexicon, atoms);
        var matcher = new DateMatcher(text, lexicon, atoms);
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        int token = 0;
        for (int at = 0; at < atoms.Count;)
        {
            if (MatchAt(atoms, at, matcher, out int end) is { } expression && !matcher.Holds(lexicon.Traps, at, end))
            {
                bool isBound = !expression.IsRange && lexicon.IsBoundSuffix(atoms[end - 1].Word);
                bool isOfDocument = isBound || NamesDay(expression, text, atoms, at, end) || matcher.Holds(lexicon.OfDocument, at, end);
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

    /// <summary>`20 Yanvar`, `8 Марта`: a day of the calendar with a name, in no certain year. A headline in capitals is not meant.</summary>
    private bool NamesDay(DateExpression expression, SegmentedText text, List<DateAtom> atoms, int at, int end)
    {
        if (!lexicon.CapitalMonthNamesDay || expression is not { Year: null, RelativeYears: null, Day: not null, Month: not null } || end != at + 2
            || atoms[at].Kind != DateAtomKind.Number)
        {
            return false;
        }

        int month = atoms[at + 1].Start;
        return text.Text[month] != text.Folded[month] && text.Text[month + 1] == text.Folded[month + 1];
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
