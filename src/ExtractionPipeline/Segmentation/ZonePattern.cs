namespace ExtractionPipeline.Segmentation;

/// <summary>Where in a paragraph a pattern of `furniture.tsv` applies.</summary>
internal enum PatternPlace : byte
{
    /// <summary>The pattern is the whole line.</summary>
    Line,

    /// <summary>A line that begins so is of that zone, whatever follows.</summary>
    Begins,

    /// <summary>A short line that ends so is of that zone.</summary>
    Ends,

    /// <summary>Cut off the line's head; the rest is looked at anew.</summary>
    Lead,

    /// <summary>Everything from here to the end of the paragraph.</summary>
    Tail,

    /// <summary>Cut out of the middle of a paragraph.</summary>
    Inside,

    /// <summary>As inside; what follows goes along as long as it matches the pattern from its first `&lt;any&gt;` on: a list of links.</summary>
    Links,
}

/// <summary>A line of `furniture.tsv`: tokens that mark a zone.</summary>
internal sealed record ZonePattern(Zone Zone, PatternPlace Place, PatternElement[] Elements)
{
    /// <summary>How many tokens an `&lt;any&gt;` may pass over: as long as the titles in the link lists of the releases.</summary>
    private const int LongestGap = 24;

    /// <summary>How many capitalised words in a row `&lt;caps&gt;` takes.</summary>
    private const int LongestName = 5;

    /// <summary>The end of the match that begins at <paramref name="start"/> and does not pass <paramref name="stop"/>; -1 where there is none.</summary>
    public int Match(Page page, int start, int stop) => Match(page, start, stop, 0, false);

    public bool IsWhole(Page page, int start, int stop) => Match(page, start, stop, 0, true) == stop;

    /// <summary>The end of the links behind the first one, which ends at <paramref name="end"/>.</summary>
    public int MatchLinks(Page page, int end, int stop)
    {
        int link = Array.FindIndex(Elements, e => e.Kind == ElementKind.Any);
        while (link >= 0 && end < stop && page.IsCapital(end) && Match(page, end, stop, link, false) is var next && next > end && !HasTerminal(page, end, next))
            end = next;
        return end;
    }

    private static bool HasTerminal(Page page, int start, int end)
    {
        while (start < end && !page.IsTerminal(start))
            start++;
        return start < end;
    }

    private int Match(Page page, int i, int stop, int index, bool whole)
    {
        for (; index < Elements.Length; index++)
        {
            PatternElement element = Elements[index];
            if (element.Kind == ElementKind.Any)
            {
                for (int gap = 0; gap <= LongestGap && i + gap <= stop; gap++)
                {
                    if (Match(page, i + gap, stop, index + 1, whole) is var end and >= 0)
                        return end;
                }

                return -1;
            }

            bool matches = i < stop && element.Matches(page, i);
            if (matches && element.Kind == ElementKind.Capitals)
            {
                int run = 1;
                while (run < LongestName && i + run < stop && element.Matches(page, i + run))
                    run++;
                for (; run > 1; run--)
                {
                    if (Match(page, i + run, stop, index + 1, whole) is var end and >= 0)
                        return end;
                }
            }
            else if (matches && element.IsOptional && Match(page, i + 1, stop, index + 1, whole) is var end and >= 0)
            {
                return end;
            }

            if (matches && !element.IsOptional)
                i++;
            else if (!element.IsOptional)
                return -1;
        }

        return whole && i != stop ? -1 : i;
    }
}
