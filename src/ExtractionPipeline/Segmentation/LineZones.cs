namespace ExtractionPipeline.Segmentation;

/// <summary>Decides what no pattern decided: headlines, list items and the scraps at a page's end, by what stands around a line.</summary>
internal static class LineZones
{
    /// <summary>A longer line is no headline.</summary>
    private const int LongestHeadline = 30;

    /// <summary>A place, venue or name below a byline at the head of a transcript is not longer.</summary>
    private const int LongestVenue = 5;

    /// <summary>A menu entry at the end of a page is not longer.</summary>
    private const int LongestScrap = 4;

    /// <summary>So many short lines in a row are a list, no headings.</summary>
    private const int ShortestList = 3;

    public static void Decide(Page page, List<Stretch> stretches)
    {
        int first = stretches.FindIndex(s => IsText(page, stretches, s));
        int last = stretches.FindLastIndex(s => IsText(page, stretches, s));
        bool isList = false, bylineStood = false;
        int titles = 0;
        for (int i = 0; i < stretches.Count; i++)
        {
            Stretch stretch = stretches[i];
            bylineStood |= stretch.Zone == Zone.Byline;
            if (stretch.Zone is not null)
                continue;
            bool isTitle = IsTitle(page, stretch);
            Zone zone = Zone.Body;
            if (isTitle && IsSaidTwice(page, stretch))
                zone = Zone.Furniture;
            else if (i > 0 && stretches[i - 1].Paragraph == stretch.Paragraph && stretches[i - 1].Zone == Zone.Dateline)
                zone = Zone.Body; // an account behind its stamp, cut short
            else if (!isTitle)
                isList = page.Last(stretch.End - 1) == ':';
            else if (isList)
                zone = Zone.Body;
            else if (first < 0 || i < first)
                zone = bylineStood && stretch.Count <= LongestVenue ? Zone.Dateline : titles++ < 4 ? Zone.Headline : Zone.Body;
            else if (i > last && IsName(page, stretch) && Run(page, stretches, i) < ShortestList)
                zone = Zone.Byline;
            else if (i > last)
                zone = stretch.Count <= LongestScrap && Run(page, stretches, i) < ShortestList ? Zone.Furniture : Zone.Body;
            else if (Run(page, stretches, i) < ShortestList)
                zone = Zone.Headline;
            stretches[i] = stretch with { Zone = zone };
        }
    }

    /// <summary>Running text: an undecided stretch that is no title.</summary>
    private static bool IsText(Page page, List<Stretch> stretches, Stretch stretch) => stretch.Zone is null && !IsTitle(page, stretch);

    private static bool IsTitle(Page page, Stretch stretch) =>
        (stretch.Count <= LongestHeadline || IsSaidTwice(page, stretch)) && page.Last(stretch.End - 1) is not (':' or ',' or ';' or '\u2014')
        && page.First(stretch.Start) is not ('-' or '\u2013' or '\u2014' or '\u2022') && !page.IsClosed(stretch.Start, stretch.End) && !HoldsSentence(page, stretch);

    /// <summary>Two or three words with capitals: whoever signs below an article.</summary>
    private static bool IsName(Page page, Stretch stretch)
    {
        for (int i = stretch.Start; i < stretch.End; i++)
        {
            if (!page.IsCapital(i))
                return false;
        }

        return stretch.Count is 2 or 3;
    }

    /// <summary>`Oslo Ada Reed Oslo Ada Reed`: the tags of a page, once for the eye and once for machines.</summary>
    private static bool IsSaidTwice(Page page, Stretch stretch)
    {
        int half = stretch.Count / 2;
        for (int i = stretch.Start; i < stretch.Start + half; i++)
        {
            if (!page.TextOf(i).SequenceEqual(page.TextOf(i + half)))
                return false;
        }

        return half > 1 && stretch.Count % 2 == 0;
    }

    /// <summary>A full stop inside a line of some length: running text that was cut short.</summary>
    private static bool HoldsSentence(Page page, Stretch stretch)
    {
        for (int i = stretch.Start + 1; i < stretch.End - 1 && stretch.Count > LongestBrokenTitle; i++)
        {
            if (page.IsTerminal(i) && page.IsCapital(i + 1))
                return true;
        }

        return false;
    }

    /// <summary>A shorter line with a full stop inside may be a title (`Moscow. Kremlin`).</summary>
    private const int LongestBrokenTitle = 12;

    /// <summary>How many titles stand in a row around a stretch, counted up to <see cref="ShortestList"/> each way.</summary>
    private static int Run(Page page, List<Stretch> stretches, int i)
    {
        int run = 1;
        for (int before = i - 1; before >= 0 && i - before < ShortestList && IsItem(page, stretches[before]); before--)
            run++;
        for (int behind = i + 1; behind < stretches.Count && behind - i < ShortestList && IsItem(page, stretches[behind]); behind++)
            run++;
        return run;
    }

    private static bool IsItem(Page page, Stretch stretch) => stretch.Zone is null or Zone.Body or Zone.Headline && IsTitle(page, stretch);
}
