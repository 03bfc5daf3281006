namespace ExtractionPipeline.Recognition.Dates;

/// <summary>What a date phrase says, before it is resolved against the document's date. Null where the phrase does not say it.</summary>
/// <param name="Day">1 to 31; of a range, its first day.</param>
/// <param name="Weekday">0 Monday to 6 Sunday.</param>
/// <param name="RelativeDays">`today` 0, `yesterday` -1, `tomorrow` 1, `three days ago` -3.</param>
/// <param name="RelativeYears">`this year` 0, `last year` -1; with <paramref name="Month"/> and <paramref name="Day"/> where these are said.</param>
/// <param name="RelativeMonths">`this month` 0, `last month` -1.</param>
/// <param name="RelativeWeeks">`this week` 0, `next week` 1.</param>
public sealed record DateExpression(
    int? Year = null,
    int? Month = null,
    int? Day = null,
    int? Weekday = null,
    int? RelativeDays = null,
    int? RelativeYears = null,
    int? RelativeMonths = null,
    int? RelativeWeeks = null)
{
    /// <summary>Days from the day told before: `the same day` 0, `the next day` 1, `a day before the meeting` -1.</summary>
    public int? DaysFromTold { get; init; }

    /// <summary>True of a mere part of a day (`in the evening`): a date beside it says more.</summary>
    public bool IsPartOfDay { get; init; }

    /// <summary>The day of the time told before, from 1 (`on the first day`); -1 is its last.</summary>
    public int? DayOfTold { get; init; }

    /// <summary>The last day of a range; its month where the range crosses a month's end.</summary>
    public int? EndDay { get; init; }

    public int? EndMonth { get; init; }

    /// <summary>The direction that the phrase itself says (`last Tuesday`, `next Friday`); it wins over the verb's.</summary>
    public DateDirection Direction { get; init; }

    /// <summary>
    /// True where the phrase is never the day of an encounter: it dates a document, a birth, an anniversary or a named event (`dated 5 May`),
    /// or only bounds a time (`until 5 May`).
    /// </summary>
    public bool IsOfDocument { get; init; }

    public bool IsRange => EndDay is not null;
}
