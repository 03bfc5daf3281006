using System.Collections.Immutable;

namespace ExtractionPipeline.Segmentation;

/// <summary>Cuts paragraphs where their zone changes, as the patterns of the language say.</summary>
internal sealed class ZoneMarker(ZonePatterns patterns)
{
    /// <summary>Longer lines are running text, whatever they end with.</summary>
    private const int LongestCaption = 60;

    /// <summary>How far from its end a line is searched for an `ends` pattern, in tokens.</summary>
    private const int LongestEnding = 12;

    /// <summary>How many heads (`date 2025-11-26`) are cut off one line.</summary>
    private const int MostLeads = 4;

    /// <summary>How much of the lead must come again to be seen as a repetition, in UTF-16 code units.</summary>
    private const int ShortestLead = 30, LongestLead = 80;

    /// <summary>Fewer tokens before the headline's words, or fewer with a number, are the lead's own beginning (`Today`, `On 4 May`), no menu or title.</summary>
    private const int ShortestTitle = 3, ShortestMenu = 8;

    /// <returns>Every token in one stretch, in text order; the zone is null where no pattern decides.</returns>
    public List<Stretch> Mark(Page page, ImmutableArray<int> paragraphs)
    {
        List<Stretch> stretches = [];
        int repeatedLead = RepeatedLead(page, paragraphs);
        for (int paragraph = 0; paragraph < paragraphs.Length; paragraph++)
        {
            int start = paragraphs[paragraph];
            int stop = paragraph + 1 < paragraphs.Length ? paragraphs[paragraph + 1] : page.Tokens.Length;
            for (int lead = 0; lead < MostLeads && start < stop && patterns.Longest(page, start, stop, PatternPlace.Lead) is { } head; lead++)
            {
                stretches.Add(new Stretch(start, head.End, paragraph, head.Pattern.Zone));
                start = head.End;
            }

            if (start >= stop)
                continue;
            if (WholeLine(page, start, stop) is { } zone)
                stretches.Add(new Stretch(start, stop, paragraph, zone));
            else
                Cut(page, start, stop, paragraph, repeatedLead, stretches);
        }

        return stretches;
    }

    private Zone? WholeLine(Page page, int start, int stop)
    {
        int first = start;
        bool isShort = stop - start <= LongestCaption;
        while (first < stop - 1 && page.Tokens[first].Kind == TokenKind.Symbol && !page.FoldedOf(first).ContainsAny('@', '.'))
            first++; // an emoji or a bullet before the words
        var found = (isShort ? patterns.Longest(page, first, stop, PatternPlace.Line) : null) ?? patterns.Longest(page, first, stop, PatternPlace.Begins);
        for (int i = Math.Max(first, stop - LongestEnding); isShort && found is null && i < stop; i++)
            found = patterns.Longest(page, i, stop, PatternPlace.Ends);
        return found?.Pattern.Zone;
    }

    private void Cut(Page page, int start, int stop, int paragraph, int repeatedLead, List<Stretch> stretches)
    {
        Zone? zone = null;
        int from = start, i = start;
        while (i < stop)
        {
            if (i == repeatedLead && i > from)
            {
                stretches.Add(new Stretch(from, i, paragraph, zone));
                from = i;
            }

            if (!patterns.MayCutAt(page, i))
            {
                i++;
                continue;
            }

            if ((patterns.Longest(page, i, stop, PatternPlace.Inside) ?? patterns.Longest(page, i, stop, PatternPlace.Links)) is { } inside)
            {
                int end = inside.Pattern.Place == PatternPlace.Links ? inside.Pattern.MatchLinks(page, inside.End, stop) : inside.End;
                if (i > from)
                    stretches.Add(new Stretch(from, i, paragraph, zone));
                stretches.Add(new Stretch(i, end, paragraph, inside.Pattern.Zone));
                from = i = end;
                continue;
            }

            if (zone is null && patterns.Longest(page, i, stop, PatternPlace.Tail) is { } tail)
            {
                if (i > from)
                    stretches.Add(new Stretch(from, i, paragraph, zone));
                (from, zone) = (i, tail.Pattern.Zone);
            }

            i++;
        }

        if (stop > from)
            stretches.Add(new Stretch(from, stop, paragraph, zone));
    }

    /// <summary>A page that puts the lead first and then menu, title and lead in one line: the token where the lead comes again; -1 if not so.</summary>
    private static int RepeatedLead(Page page, ImmutableArray<int> paragraphs)
    {
        if (paragraphs.Length < 2)
            return -1;
        int leadStart = page.Tokens[0].Span.Start, leadEnd = page.Tokens[paragraphs[1] - 1].Span.End;
        int length = Math.Min(leadEnd - leadStart, LongestLead);
        if (length < ShortestLead)
            return -1;
        int from = page.Tokens[paragraphs[1]].Span.Start;
        int window = Math.Min(page.Text.Length - from, 10 * LongestLead);
        int again = page.Text.AsSpan(from, window).IndexOf(page.Text.AsSpan(leadStart, length), StringComparison.Ordinal);
        int token = paragraphs[1];
        while (again > 0 && token < page.Tokens.Length && page.Tokens[token].Span.Start < from + again)
            token++;
        return again > 0 && token < page.Tokens.Length && page.Tokens[token].Span.Start == from + again && !IsBeginning(page, paragraphs[1], token) ? token : -1;
    }

    private static bool IsBeginning(Page page, int start, int end)
    {
        int length = end - start;
        return length < ShortestTitle || (length < ShortestMenu && page.Text.AsSpan(page.Tokens[start].Span.Start, page.Tokens[end].Span.Start - page.Tokens[start].Span.Start).ContainsAnyInRange('0', '9'));
    }
}
