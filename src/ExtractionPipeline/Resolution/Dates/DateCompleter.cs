using System.Collections.Immutable;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Resolution.Dates;

/// <summary>Gives a day without a year the year that the same day has elsewhere in the text (`On Monday, 6 April 2020 … on 6 April`).</summary>
public static class DateCompleter
{
    /// <param name="documentDate">Where the document is dated nothing is completed: the year then follows from that date.</param>
    public static ImmutableArray<Mention> Complete(ImmutableArray<Mention> mentions, DocumentDate? documentDate)
    {
        if (documentDate is not null)
            return mentions;
        Dictionary<(int Month, int Day), int?> years = YearsOfDays(mentions);
        return years.Count == 0 ? mentions : [.. mentions.Select(m => Complete(m, years))];
    }

    /// <summary>The year of each day that the text names in full; null where it names it with several.</summary>
    private static Dictionary<(int Month, int Day), int?> YearsOfDays(ImmutableArray<Mention> mentions)
    {
        var years = new Dictionary<(int Month, int Day), int?>();
        foreach (Mention mention in mentions)
        {
            if (mention.Date is not { Year: { } year, Month: { } month, Day: { } day, IsRange: false, IsOfDocument: false })
                continue;
            if (!years.TryAdd((month, day), year) && years[(month, day)] != year)
                years[(month, day)] = null;
        }

        return years;
    }

    private static Mention Complete(Mention mention, Dictionary<(int Month, int Day), int?> years) =>
        mention.Date is { Year: null, RelativeYears: null, Month: { } month, Day: { } day } date && years.GetValueOrDefault((month, day)) is { } year
            ? mention with { Date = date with { Year = year } }
            : mention;
}
